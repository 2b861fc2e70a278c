import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';

/** The petitioner asks for a review within 30 days of receiving the opinion (Reg. 35). */
export async function requestReview(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string,
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const deadlines: { row_id: string; due_at: Date; state: string }[] = await tx.manager.query(
    `SELECT row_id, due_at, state FROM deadline WHERE petition_id = $1 AND row_id IN ('review-request', 'review')`,
    [petitionId],
  );
  if (deadlines.some((deadline) => deadline.row_id === 'review')) {
    throw new DomainError('petition.review-already-requested');
  }
  const open = deadlines.some((deadline) => deadline.state === 'running' && deadline.due_at > tx.now);
  if (petition.status !== 'opinion-delivered' || !open) throw new DomainError('petition.review-not-open');
  await endDeadlines(tx, petitionId, 'met', ['review-request']);
  await startDeadline(tx, { petitionId, rowId: 'review', countedFrom: tx.now, unitId: 'petition-office' });
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.review-requested',
    data: { reason },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: 'review-requested', correlationKey: petitionId, variables: {} },
  });
}
