import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { ExaminationCompletion } from '#processes/review-completions';

export const examineReReviewTask: UserTaskContract = {
  elementId: 'examine-re-review',
  completion: ExaminationCompletion,
  outputs: ['hearing'],
};

export function routing(values: ExaminationCompletion) {
  return { hearing: values.hearing };
}
