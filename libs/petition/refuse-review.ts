import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { Review } from './entities/review.entity';
import { issuePaper } from './issue-paper';
import { articleOf, lockReview, type ReviewStep } from './load-review';
import { chineseDay, REVIEW_WORDS } from './papers';
import { stepText } from './step-values';

/** A late request without a good reason: refused in writing, with the reason, the article and what else there is. */
export async function refuseReview(
  tx: OfficeTransaction,
  step: ReviewStep,
  instanceKey: string,
): Promise<void> {
  const { petition, review } = await lockReview(tx, step);
  const { level } = review;
  await finishInstance(tx, petition.id, instanceKey);
  if (petition.status === 'withdrawn') return;
  await tx.manager.update(Review, { id: review.id }, { state: 'refused', endedAt: tx.now });
  await endDeadlines(tx, petition.id, 'met', [level]);
  const judged =
    review.lateCause !== null && (await stepText(tx, petition.id, `examine-${level}-lateness`, 'grounds'));
  await issuePaper(tx, petition, {
    kind: 'review-refusal',
    article: articleOf(level),
    appeal: 'review-refused',
    reviewBodyId: review.unitId,
    values: {
      level: REVIEW_WORDS[level] as string,
      requestedOn: chineseDay(review.requestedAt),
      grounds: judged || (REVIEW_WORDS.late as string),
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `refuse-${level}`,
    titleKey: 'step.completed',
  });
}
