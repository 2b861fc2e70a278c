import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import '#libs/petition/messages';

/** Refuses (404) a paper that the petitioners of a case were not given: inside work stays inside. */
export async function requireGiven(
  dataSource: Pick<DataSource, 'query'>,
  petitionId: string,
  documentId: string,
): Promise<void> {
  const given: unknown[] = await dataSource.query(
    `SELECT 1 FROM notice WHERE petition_id = $1 AND document_id = $2 LIMIT 1`,
    [petitionId, documentId],
  );
  if (given.length === 0) throw new DomainError('document.not-found', { status: 404 });
}
