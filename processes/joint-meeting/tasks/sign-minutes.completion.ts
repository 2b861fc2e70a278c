import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, When, YesNo } from '#processes/completion-rules';

/** Whether the convener signs the minutes; who drafted them may not. */
export class SignMinutesCompletion {
  @YesNo()
  signed: boolean;

  @When<SignMinutesCompletion>((values) => values.signed === false)
  @Text(5, 1000)
  remarks?: string;
}

export const signMinutesTask: UserTaskContract = {
  elementId: 'sign-minutes',
  completion: SignMinutesCompletion,
  outputs: ['signed'],
};

export function routing(values: SignMinutesCompletion) {
  return { signed: values.signed };
}
