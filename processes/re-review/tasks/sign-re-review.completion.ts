import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { SignatureCompletion } from '#processes/review-completions';

export const signReReviewTask: UserTaskContract = {
  elementId: 'sign-re-review',
  completion: SignatureCompletion,
  outputs: ['approved'],
};

export function routing(values: SignatureCompletion) {
  return { approved: values.approved };
}
