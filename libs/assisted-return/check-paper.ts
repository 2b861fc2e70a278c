import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';

const FIELD = 'paperId';

/**
 * Refuses (422, `paperId`) what can't be the petitioner's signed paper: none, one of another case, one that no member of
 * staff has recorded, one that proves something else already, or one that was there `notBefore` the office asked.
 */
export async function checkPaper(
  tx: OfficeTransaction,
  petitionId: string,
  paperId: string | null,
  notBefore: Date | null = null,
): Promise<string> {
  const refuse = (code: string) => new DomainError(code, { status: 422, field: FIELD });
  if (!paperId) throw refuse('assisted-return.paper-missing');
  const [paper]: { at: Date; used: boolean }[] = await tx.manager.query(
    `SELECT a.at, EXISTS (SELECT 1 FROM assisted_return r
        WHERE a.id IN (r.request_paper, r.consent_paper, r.arrival_paper, r.end_paper)) AS used
     FROM attachment a JOIN person staff ON staff.id::text = a.added_by
     WHERE a.id = $1 AND a.petition_id = $2`,
    [paperId, petitionId],
  );
  if (!paper || paper.used) throw refuse('assisted-return.paper-unfit');
  if (notBefore && paper.at < notBefore) throw refuse('assisted-return.paper-before-offer');
  return paperId;
}
