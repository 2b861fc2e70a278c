import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, When, YesNo } from '#processes/completion-rules';

/** A second person of finance signs an amount above the limit, or sends it back. */
export class SignFinanceCompletion {
  @YesNo()
  signed: boolean;

  @When<SignFinanceCompletion>(({ signed }) => signed === false)
  @Text(5, 1000)
  remarks?: string;
}

export const signFinanceTask: UserTaskContract = {
  elementId: 'sign-finance',
  completion: SignFinanceCompletion,
  outputs: ['financeSigned'],
};

export function routing(values: SignFinanceCompletion) {
  return { financeSigned: values.signed };
}
