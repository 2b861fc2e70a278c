import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { ReviewOpinionCompletion } from '#processes/review-completions';

export const draftReReviewTask: UserTaskContract = {
  elementId: 'draft-re-review',
  completion: ReviewOpinionCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
