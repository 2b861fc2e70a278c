import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, When, YesNo } from '#processes/completion-rules';

/** A second person of civil affairs signs an amount above the limit, or sends it back. */
export class SignCivilAffairsCompletion {
  @YesNo()
  signed: boolean;

  @When<SignCivilAffairsCompletion>(({ signed }) => signed === false)
  @Text(5, 1000)
  remarks?: string;
}

export const signCivilAffairsTask: UserTaskContract = {
  elementId: 'sign-civil-affairs',
  completion: SignCivilAffairsCompletion,
  outputs: ['civilAffairsSigned'],
};

export function routing(values: SignCivilAffairsCompletion) {
  return { civilAffairsSigned: values.signed };
}
