import { FOLLOW_UP_OUTCOMES, type FollowUpOutcome } from '#libs/assistance/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text } from '#processes/completion-rules';

/** How the household is, some months later. */
export class FollowUpAssistanceCompletion {
  @Choice(FOLLOW_UP_OUTCOMES)
  outcome: FollowUpOutcome;

  @Text(5, 2000)
  report: string;
}

export const followUpAssistanceTask: UserTaskContract = {
  elementId: 'follow-up-assistance',
  completion: FollowUpAssistanceCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
