import type { SqlParams } from '#libs/database/sql-params';
import type { Search } from './search';
import { patternOf, phraseOf, type Term } from './terms';

/** A condition on a text's normal form: it says the word. */
export function says(body: string, term: Term, params: SqlParams): string {
  const phrase = phraseOf(term);
  return phrase === null ? `${body} ~ ${params.add(patternOf(term))}` : `${body} LIKE ${params.add(phrase)}`;
}

/**
 * A condition: each of the words is said by some text of the petition, or begins its number. It is asked of one petition after the
 * other, as a value: the planner must not turn it round into a search of everything.
 */
export function saysAll(
  petitionId: string,
  receiptNumber: string,
  terms: readonly Term[],
  params: SqlParams,
): string {
  return terms
    .map((term) => {
      const said = `coalesce((SELECT true FROM case_text s WHERE s.petition_id = ${petitionId}
        AND ${says('s.body', term, params)} LIMIT 1), false)`;
      return term.numberPrefix === null
        ? said
        : `(${receiptNumber} LIKE ${params.add(`${term.numberPrefix}%`)} OR ${said})`;
    })
    .join(' AND ');
}

/**
 * The search as a condition on rows that have a petition's id and number.
 *
 * @param readable a condition on the row: the reader may know of it what its case says
 */
export function searchCondition(
  { terms, sayingIds, numberedIds }: Search,
  {
    petitionId,
    receiptNumber,
    readable = 'true',
  }: { petitionId: string; receiptNumber: string; readable?: string },
  params: SqlParams,
): string {
  if (terms.length === 0) return 'false';
  // As the array's own text: the driver would look at each of thousands of ids.
  const among = (ids: readonly string[]) =>
    ids.length > 0 ? `${petitionId} = ANY (${params.add(`{${ids.join(',')}}`)}::uuid[])` : 'false';
  const said = sayingIds ? among(sayingIds) : saysAll(petitionId, receiptNumber, terms, params);
  const [{ numberPrefix }] = terms as [Term];
  const numbered = numberedIds
    ? among(numberedIds)
    : `${receiptNumber} LIKE ${params.add(`${numberPrefix}%`)}`;
  return `((${said} AND ${readable}) OR ${numbered})`;
}
