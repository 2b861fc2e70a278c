import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { HearingCompletion } from '#processes/review-completions';

export const holdReReviewHearingTask: UserTaskContract = {
  elementId: 'hold-re-review-hearing',
  completion: HearingCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
