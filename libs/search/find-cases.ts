import type { EntityManager } from 'typeorm';
import { SqlParams } from '#libs/database/sql-params';
import { CommonWords } from './common-words';
import type { Search } from './search';
import { saysAll } from './term-sql';
import { patternOf, phraseOf, type Term, termsOf } from './terms';

type Db = Pick<EntityManager, 'query'>;

/** Of more petitions than this, a list is walked in its own order until its page is full. */
const FEW = 10_000;
/** A petition has several texts. What as many say is common: nobody needs to know how many more there are. */
const COMMON_TEXTS = 30_000;

const common = new CommonWords();

/**
 * Looks up what a search is for: a rare word is then answered by petition, and a common one fills a page soon. It asks nobody
 * what they may see: lists do.
 */
export async function findCases(db: Db, q: string): Promise<Search> {
  const { terms, tooShort } = termsOf(q);
  const [only] = terms;
  if (!only) return { terms, tooShort, sayingIds: [], numberedIds: [] };
  if (terms.length > 1) return { terms, tooShort, sayingIds: await sayingAll(db, terms), numberedIds: [] };
  const [sayingIds, numberedIds] = await Promise.all([saying(db, only), numbered(db, only)]);
  return { terms, tooShort, sayingIds, numberedIds };
}

async function numbered(db: Db, { numberPrefix }: Term): Promise<string[] | null> {
  if (numberPrefix === null) return [];
  const rows: { id: string }[] = await db.query(
    `SELECT p.id FROM petition p WHERE p.receipt_number LIKE $1 LIMIT ${FEW + 1}`,
    [`${numberPrefix}%`],
  );
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}

async function saying(db: Db, term: Term): Promise<string[] | null> {
  if (common.has(term.text)) return null;
  const params = new SqlParams();
  const rows: { id: string }[] = await db.query(
    `SELECT petition_id AS id FROM ${textsSaying(term, COMMON_TEXTS, params)}`,
    params.values,
  );
  if (rows.length === COMMON_TEXTS) {
    common.add(term.text);
    return null;
  }
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.length > FEW ? null : ids;
}

/** The words may stand in different texts of a case: those with the rarest one are looked through for the others. */
async function sayingAll(db: Db, terms: readonly Term[]): Promise<string[] | null> {
  const params = new SqlParams();
  const counts = terms.map((term) =>
    common.has(term.text)
      ? COMMON_TEXTS
      : `(SELECT count(*)::int FROM ${textsSaying(term, COMMON_TEXTS, params)}) + ${numberCount(term, params)}`,
  );
  const [{ found }]: [{ found: number[] }] = await db.query(
    `SELECT ARRAY[${counts.join(', ')}] AS found`,
    params.values,
  );
  for (const [at, term] of terms.entries()) if ((found[at] as number) >= COMMON_TEXTS) common.add(term.text);
  const least = Math.min(...found);
  if (least >= COMMON_TEXTS) return null;
  return through(db, terms, terms[found.indexOf(least)] as Term);
}

async function through(db: Db, terms: readonly Term[], rarest: Term): Promise<string[] | null> {
  const params = new SqlParams();
  const others = terms.filter((term) => term !== rarest);
  const candidates = `SELECT petition_id FROM ${textsSaying(rarest, COMMON_TEXTS, params)}
    ${rarest.numberPrefix === null ? '' : `UNION SELECT p.id FROM petition p WHERE p.receipt_number LIKE ${params.add(`${rarest.numberPrefix}%`)}`}`;
  const rows: { id: string }[] = await db.query(
    `SELECT p.id FROM (SELECT DISTINCT petition_id FROM (${candidates}) c) d JOIN petition p ON p.id = d.petition_id
     WHERE ${saysAll('p.id', 'p.receipt_number', others, params)} LIMIT ${FEW + 1}`,
    params.values,
  );
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}

function numberCount({ numberPrefix }: Term, params: SqlParams): string {
  return numberPrefix === null
    ? '0'
    : `(SELECT count(*)::int FROM (SELECT 1 FROM petition p WHERE p.receipt_number LIKE ${params.add(`${numberPrefix}%`)}
      LIMIT ${COMMON_TEXTS}) n)`;
}

function textsSaying(term: Term, atMost: number, params: SqlParams): string {
  const [phrase, pattern] = term.isPair ? [null, null] : [phraseOf(term), patternOf(term)];
  return `petitions_saying(${params.add(term.pairs)}::tsquery, ${params.add(phrase)}, ${params.add(pattern)}, ${atMost})`;
}
