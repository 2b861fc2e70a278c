import { TALKS, type Talk } from '#libs/assisted-return/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, When, YesNo } from '#processes/completion-rules';

/** The leader has talked with the petitioner, or the petitioner did not want it. */
export class HoldTalkCompletion {
  @Choice(TALKS)
  talk: Talk;

  @When<HoldTalkCompletion>(({ talk }) => talk === 'held')
  @Day()
  talkedOn?: string;

  @YesNo()
  hardship: boolean;
}

export const holdTalkTask: UserTaskContract = {
  elementId: 'hold-talk',
  completion: HoldTalkCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
