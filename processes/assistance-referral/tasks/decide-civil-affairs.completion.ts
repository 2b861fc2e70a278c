import { type Answer, ANSWERS, HELP_KINDS, type HelpKind } from '#libs/assistance/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Amount, Choice, OptionalText, Text, When } from '#processes/completion-rules';

const grants = ({ answer }: { answer: Answer }) => answer !== 'refuse' && answer !== 'ask';

/** What civil affairs decides, or asks first. */
export class DecideCivilAffairsCompletion {
  @Choice(ANSWERS)
  answer: Answer;

  @When<DecideCivilAffairsCompletion>(grants)
  @Choice(HELP_KINDS)
  helpKind?: HelpKind;

  @When<DecideCivilAffairsCompletion>(grants)
  @Amount(1_000_000)
  amountYuan?: number;

  @OptionalText(60)
  fundId?: string;

  @When<DecideCivilAffairsCompletion>(({ answer }) => answer === 'conditional')
  @Text(5, 1000)
  conditions?: string;

  @When<DecideCivilAffairsCompletion>(({ answer }) => answer !== 'ask')
  @Text(5, 2000)
  reasons?: string;

  @When<DecideCivilAffairsCompletion>(({ answer }) => answer === 'ask')
  @Text(5, 1000)
  question?: string;
}

export const decideCivilAffairsTask: UserTaskContract = {
  elementId: 'decide-civil-affairs',
  completion: DecideCivilAffairsCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
