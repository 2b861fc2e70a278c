import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { LatenessCompletion } from '#processes/review-completions';

export const examineReviewLatenessTask: UserTaskContract = {
  elementId: 'examine-review-lateness',
  completion: LatenessCompletion,
  outputs: ['admitted'],
};

export function routing(values: LatenessCompletion) {
  return { admitted: values.admitted };
}
