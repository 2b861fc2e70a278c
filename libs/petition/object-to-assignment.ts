import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition } from './load-petition';
import { writeDocument } from './papers';

/** The unit objects to an assignment, with reasons and within five working days (Reg. 23). */
export async function objectToAssignment(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string | undefined,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (!reason) throw new DomainError('petition.reason-needed', { status: 422, field: 'reason' });
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'objection' AND state = 'running' AND due_at > $2`,
    [petitionId, tx.now],
  );
  if (rows.length === 0) throw new DomainError('petition.objection-late', { status: 422, field: 'decision' });
  await endDeadlines(tx, petitionId, 'met', ['objection']);
  await startDeadline(tx, {
    petitionId,
    rowId: 'objection-decision',
    countedFrom: tx.now,
    unitId: 'petition-office',
  });
  await writeDocument(tx, petition, {
    kind: 'objection',
    article: 'reg-23',
    state: 'issued',
    values: { reason },
  });
}
