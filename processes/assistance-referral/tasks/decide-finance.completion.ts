import { type Answer, ANSWERS } from '#libs/assistance/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Amount, Choice, OptionalText, Text, When } from '#processes/completion-rules';

const grants = ({ answer }: { answer: Answer }) => answer !== 'refuse' && answer !== 'ask';

/** What finance decides, or asks first. */
export class DecideFinanceCompletion {
  @Choice(ANSWERS)
  answer: Answer;

  @When<DecideFinanceCompletion>(grants)
  @Amount(1_000_000)
  amountYuan?: number;

  @OptionalText(60)
  fundId?: string;

  @When<DecideFinanceCompletion>(({ answer }) => answer === 'conditional')
  @Text(5, 1000)
  conditions?: string;

  @When<DecideFinanceCompletion>(({ answer }) => answer !== 'ask')
  @Text(5, 2000)
  reasons?: string;

  @When<DecideFinanceCompletion>(({ answer }) => answer === 'ask')
  @Text(5, 1000)
  question?: string;
}

export const decideFinanceTask: UserTaskContract = {
  elementId: 'decide-finance',
  completion: DecideFinanceCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
