import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from './claim-instance';
import { handleAnew } from './handle-anew';
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
  await handleAnew(tx, petition, { step: `order-${review.level}-rehandling`, cause: review.id });
}
