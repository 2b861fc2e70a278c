import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** What was done of what the meeting resolved. */
export class CarryOutResolutionCompletion {
  @Text(5, 3000)
  report: string;
}

export const carryOutResolutionTask: UserTaskContract = {
  elementId: 'carry-out-resolution',
  completion: CarryOutResolutionCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
