import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** A hearing on a major or complex matter (Reg. 31). */
export class HoldHearingCompletion {
  @Day()
  heldAt: string;

  @Text(2, 60)
  chair: string;

  @Text(5, 3000)
  summary: string;

  @Text(5, 2000)
  conclusion: string;
}

export const holdHearingTask: UserTaskContract = {
  elementId: 'hold-hearing',
  completion: HoldHearingCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
