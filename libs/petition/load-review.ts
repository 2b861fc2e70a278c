import type { OfficeTransaction } from '#libs/office/office';
import type { AppealKind } from './appeal-texts';
import type { Petition } from './entities/petition.entity';
import { Review } from './entities/review.entity';
import { lockPetition } from './load-petition';
import type { AppealLevel, ReviewOutcome } from './vocabulary';

/** Ids that every step of a review carries. */
export interface ReviewStep {
  petitionId: string;
  reviewId: string;
}

/** The petition and its review, both locked until the transaction ends. */
export async function lockReview(
  tx: OfficeTransaction,
  { petitionId, reviewId }: ReviewStep,
): Promise<{ petition: Petition; review: Review }> {
  const petition = await lockPetition(tx, petitionId);
  const review = await tx.manager.findOneByOrFail(Review, { id: reviewId, petitionId });
  return { petition, review };
}

/** The newest review or re-review of a case. */
export function newestReview(tx: OfficeTransaction, petitionId: string, level: AppealLevel): Promise<Review> {
  return tx.manager.findOneOrFail(Review, {
    where: { petitionId, level },
    order: { requestedAt: 'DESC', id: 'DESC' },
  });
}

/** The article that a level of appeal rests on. */
export const articleOf = (level: AppealLevel) => (level === 'review' ? 'reg-35' : 'reg-36');

/** What can still be done after the opinion of a level. */
export function appealAfter(level: AppealLevel, outcome: ReviewOutcome): AppealKind {
  if (outcome === 'sent-back') return 'handled-again';
  return level === 'review' ? 're-review' : 'final';
}
