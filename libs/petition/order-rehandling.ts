import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { savePetition } from './load-petition';
import { lockReview, type ReviewStep } from './load-review';

/**
 * A review has sent the matter back: the unit handles it again, in a new instance of the process that starts with its
 * investigation. What still ran of the first handling (a return visit, the time for an appeal) ends.
 */
export async function orderRehandling(
  tx: OfficeTransaction,
  step: ReviewStep,
  instanceKey: string,
): Promise<void> {
  const { petition, review } = await lockReview(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  if (petition.status === 'withdrawn') return;
  await endDeadlines(tx, petition.id, 'cancelled', ['review-request', 're-review-request', 'return-visit']);
  petition.status = 'accepted';
  petition.opinionDeliveredAt = null;
  await savePetition(tx, petition);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `order-${review.level}-rehandling`,
    titleKey: 'step.completed',
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: petition.id,
    payload: {
      processId: petition.processId,
      variables: { petitionId: petition.id, rehandlingId: review.id },
    },
  });
}
