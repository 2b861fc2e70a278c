import type { EntityManager } from 'typeorm';
import { SqlParams } from '#libs/database/sql-params';
import { excerptOf, type Piece, termsIn, withoutNumbers } from './excerpt';
import type { Search } from './search';
import { says } from './term-sql';

/** What a word was found in, the most telling first. */
export const TEXT_SOURCES = ['subject', 'content', 'opinion', 'reply', 'comment', 'attachment'] as const;
export type TextSource = (typeof TEXT_SOURCES)[number];

/** Why a case was found: the part of one of its texts in which words of the search stand. */
export interface FoundText {
  source: TextSource;
  pieces: Piece[];
}

/** Texts of one case that are looked at, and that are shown. */
const LOOKED_AT = 12;
const SHOWN = 3;

interface Row {
  petitionId: string;
  source: TextSource;
  words: string;
}

/**
 * Why each of these petitions was found, by their ids; nothing of one that was found by its number. The caller has checked that
 * the reader may see them all.
 */
export async function foundTexts(
  manager: Pick<EntityManager, 'query'>,
  { terms }: Pick<Search, 'terms'>,
  petitionIds: readonly string[],
): Promise<Map<string, FoundText[]>> {
  const found = new Map<string, FoundText[]>();
  if (terms.length === 0 || petitionIds.length === 0) return found;
  const params = new SqlParams();
  const ids = params.add([...new Set(petitionIds)]);
  const any = terms.map((term) => says('s.body', term, params)).join(' OR ');
  const rows: Row[] = await manager.query(
    `SELECT s.petition_id AS "petitionId", s.source, t.words FROM unnest(${ids}::uuid[]) AS one (id)
     CROSS JOIN LATERAL (SELECT s.* FROM case_text s WHERE s.petition_id = one.id AND (${any})
       ORDER BY array_position(${params.add(TEXT_SOURCES)}::text[], s.source), s.source_id DESC LIMIT ${LOOKED_AT}) s
     JOIN LATERAL texts_of_case(s.petition_id) t ON t.source = s.source AND t.source_id = s.source_id
     ORDER BY s.petition_id, array_position(${params.add(TEXT_SOURCES)}::text[], s.source), s.source_id DESC`,
    params.values,
  );
  for (const row of rows) {
    const others = found.get(row.petitionId) ?? [];
    const missing = terms.filter(
      (term) => !others.some(({ pieces }) => termsIn(hitsOf(pieces), [term]).length > 0),
    );
    if (missing.length === 0 || others.length === SHOWN) continue;
    // Lists show the subject as it is, and mark the words in it.
    const pieces =
      row.source === 'subject'
        ? excerptOf(row.words, terms, row.words.length)
        : excerptOf(withoutNumbers(row.words), missing);
    if (pieces) found.set(row.petitionId, [...others, { source: row.source, pieces }]);
  }
  return found;
}

const hitsOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ hit }) => hit)
    .map(({ text }) => text)
    .join('\n');

/** What came of a search beside its rows. */
export interface SearchOutcome {
  /** Words that were left out: each needs two characters. */
  tooShort: string[];
  /** Of each petition of the page whose texts say a word. */
  found: { petitionId: string; texts: FoundText[] }[];
}

/** Why the petitions of a page were found, as far as the reader may see them: the caller leaves out all others. */
export async function outcomeOf(
  manager: Pick<EntityManager, 'query'>,
  search: Pick<Search, 'terms' | 'tooShort'>,
  petitionIds: readonly string[],
): Promise<SearchOutcome> {
  const texts = await foundTexts(manager, search, petitionIds);
  return {
    tooShort: search.tooShort,
    found: [...texts].map(([petitionId, each]) => ({ petitionId, texts: each })),
  };
}
