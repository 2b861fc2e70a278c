import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { HearingCompletion } from '#processes/review-completions';

export const holdReviewHearingTask: UserTaskContract = {
  elementId: 'hold-review-hearing',
  completion: HearingCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
