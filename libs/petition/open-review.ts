import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { lockReview, type ReviewStep } from './load-review';
import { reviewGroups } from './review-body';

/** First step of a review: its instance claims it, and the reviewing body's 30 days begin with the request. */
export async function openReview(tx: OfficeTransaction, step: ReviewStep, instance: ClaimingInstance) {
  const { review } = await lockReview(tx, step);
  const { petitionId, level } = review;
  await claimInstance(tx, { petitionId, processId: level, cause: review.id }, instance);
  await startDeadline(tx, {
    petitionId,
    rowId: level,
    countedFrom: review.requestedAt,
    unitId: review.unitId,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: `open-${level}`,
    titleKey: 'step.completed',
    data: { late: review.late },
  });
  return { late: review.late, causeStated: review.lateCause !== null, ...reviewGroups(review.unitId) };
}
