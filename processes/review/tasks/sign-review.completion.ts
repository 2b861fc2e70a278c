import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { SignatureCompletion } from '#processes/review-completions';

export const signReviewTask: UserTaskContract = {
  elementId: 'sign-review',
  completion: SignatureCompletion,
  outputs: ['approved'],
};

export function routing(values: SignatureCompletion) {
  return { approved: values.approved };
}
