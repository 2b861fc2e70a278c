import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { Review } from './entities/review.entity';
import { lockReview, type ReviewStep } from './load-review';
import { recordWithdrawal } from './record-withdrawal';

/** The petitioner has withdrawn the matter: its review ends, and so does the case if nothing else has ended it. */
export async function recordReviewWithdrawal(
  tx: OfficeTransaction,
  step: ReviewStep,
  instanceKey: string,
): Promise<void> {
  const { petition, review } = await lockReview(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  if (review.state === 'requested' || review.state === 'admitted') {
    await tx.manager.update(Review, { id: review.id }, { state: 'withdrawn', endedAt: tx.now });
  }
  // The case may have ended before this instance began its time, and then nothing else would end it.
  await endDeadlines(tx, petition.id, 'cancelled', [review.level]);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `record-${review.level}-withdrawal`,
    titleKey: 'step.completed',
  });
  await recordWithdrawal(tx, petition.id);
}
