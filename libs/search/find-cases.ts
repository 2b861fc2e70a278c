import type { EntityManager } from 'typeorm';
import { SqlParams } from '#libs/database/sql-params';
import { CommonWords } from './common-words';
import type { Search } from './search';
import { saysAll } from './term-sql';
import { patternOf, phraseOf, type Term, termsOf } from './terms';

type Db = Pick<EntityManager, 'query'>;

/** Of more petitions than this, a list is walked in its own order until its page is full. */
const FEW = 5000;
/** A petition has several texts. What as many say is common: nobody needs to know how many more there are. */
const COMMON_TEXTS = 4 * FEW;

/** Searches that list after list is walked for, and single words that so many texts say. */
const walked = new CommonWords();
const common = new CommonWords();

/**
 * Looks up what a search is for: a rare word is then answered by petition, and a common one fills a page soon. It asks nobody
 * what they may see: lists do.
 */
export async function findCases(db: Db, q: string): Promise<Search> {
  const { terms, tooShort } = termsOf(q);
  const [only] = terms;
  if (!only) return { terms, tooShort, sayingIds: [], numberedIds: [] };
  const words = terms.map(({ text }) => text).join(' ');
  const [sayingIds, numberedIds] = await Promise.all([
    walked.has(words) ? null : terms.length > 1 ? sayingAll(db, terms) : saying(db, only),
    terms.length > 1 ? [] : numbered(db, only),
  ]);
  if (sayingIds === null) walked.add(words);
  return { terms, tooShort, sayingIds, numberedIds };
}

async function numbered(db: Db, { numberPrefix }: Term): Promise<string[] | null> {
  if (numberPrefix === null) return [];
  const params = new SqlParams();
  const like = params.add(`${numberPrefix}%`);
  return fewOf(db, `SELECT p.id FROM petition p WHERE p.receipt_number LIKE ${like}`, params);
}

function saying(db: Db, term: Term): Promise<string[] | null> {
  const params = new SqlParams();
  return fewOf(db, `SELECT DISTINCT petition_id AS id FROM ${textsSaying(term, params)}`, params);
}

/** The words may stand in different texts of a case: those with the rarest one are looked through for the others. */
async function sayingAll(db: Db, terms: readonly Term[]): Promise<string[] | null> {
  const params = new SqlParams();
  const counts = terms.map((term) =>
    common.has(term.text)
      ? COMMON_TEXTS
      : `(SELECT count(*)::int FROM ${textsSaying(term, params)}) + ${numberCount(term, params)}`,
  );
  const [{ found }]: [{ found: number[] }] = await db.query(
    `SELECT ARRAY[${counts.join(', ')}] AS found`,
    params.values,
  );
  for (const [at, { text }] of terms.entries()) if ((found[at] as number) >= COMMON_TEXTS) common.add(text);
  const least = Math.min(...found);
  if (least >= COMMON_TEXTS) return null;
  return through(db, terms, terms[found.indexOf(least)] as Term);
}

function through(db: Db, terms: readonly Term[], rarest: Term): Promise<string[] | null> {
  const params = new SqlParams();
  const others = terms.filter((term) => term !== rarest);
  const numbers = rarest.numberPrefix
    ? `UNION SELECT n.id FROM petition n WHERE n.receipt_number LIKE ${params.add(`${rarest.numberPrefix}%`)}`
    : '';
  return fewOf(
    db,
    `SELECT p.id FROM (SELECT DISTINCT petition_id AS id FROM ${textsSaying(rarest, params)} ${numbers}) c
     JOIN petition p USING (id) WHERE ${saysAll('p.id', 'p.receipt_number', others, params)}`,
    params,
  );
}

function numberCount({ numberPrefix }: Term, params: SqlParams): string {
  if (numberPrefix === null) return '0';
  return `(SELECT count(*)::int FROM (SELECT 1 FROM petition p
    WHERE p.receipt_number LIKE ${params.add(`${numberPrefix}%`)} LIMIT ${COMMON_TEXTS}) n)`;
}

function textsSaying(term: Term, params: SqlParams): string {
  const [phrase, pattern] = term.isPair ? [null, null] : [phraseOf(term), patternOf(term)];
  return `petitions_saying(${params.add(term.pairs)}::tsquery, ${params.add(phrase)}, ${params.add(pattern)}, ${COMMON_TEXTS})`;
}

/** The ids that a query selects, as one value, since thousands of rows take longer; null when they are more than a few. */
async function fewOf(db: Db, ids: string, params: SqlParams): Promise<string[] | null> {
  const [row]: [{ ids: string | null }] = await db.query(
    `SELECT string_agg(id::text, ',') AS ids FROM (${ids} LIMIT ${FEW + 1}) few`,
    params.values,
  );
  const few = row.ids?.split(',') ?? [];
  return few.length > FEW ? null : few;
}
