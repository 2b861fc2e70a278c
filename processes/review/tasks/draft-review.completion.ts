import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { ReviewOpinionCompletion } from '#processes/review-completions';

export const draftReviewTask: UserTaskContract = {
  elementId: 'draft-review',
  completion: ReviewOpinionCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
