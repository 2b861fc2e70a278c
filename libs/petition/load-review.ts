import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { Review } from './entities/review.entity';
import { lockPetition } from './load-petition';

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

/** The article that a level of appeal rests on. */
export const articleOf = (level: Review['level']) => (level === 'review' ? 'reg-35' : 'reg-36');
