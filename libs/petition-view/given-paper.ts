import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import '#libs/petition/messages';

/** Kinds of notices that are one petitioner's own affair: the other representatives are not shown them. */
export const PERSONAL_KINDS: readonly string[] = [
  'erasure-listed',
  'contact-erased',
  'erasure-refusal',
  'return-offer',
  'return-travel',
  'return-plan',
  'assistance-refusal',
  'assistance-consent',
  'assistance-decision',
  'assistance-payment',
];

/** Refuses (404) a paper that the petitioners of a case were not given: inside work stays inside, and so does another one's own affair. */
export async function requireGiven(
  dataSource: Pick<DataSource, 'query'>,
  petitionId: string,
  documentId: string,
  ordinal: number,
): Promise<void> {
  const given: unknown[] = await dataSource.query(
    `SELECT 1 FROM notice WHERE petition_id = $1 AND document_id = $2
       AND (recipient_ordinal = $3 OR kind <> ALL ($4)) LIMIT 1`,
    [petitionId, documentId, ordinal, PERSONAL_KINDS],
  );
  if (given.length === 0) throw new DomainError('document.not-found', { status: 404 });
}
