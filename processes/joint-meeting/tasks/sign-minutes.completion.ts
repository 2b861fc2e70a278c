import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Sha256, Text, When, YesNo } from '#processes/completion-rules';

/** Whether the convener signs the minutes; who drafted them may not. */
export class SignMinutesCompletion {
  @YesNo()
  signed: boolean;

  /** SHA-256 of the minutes that were shown and are signed, papers included; hexadecimal. */
  @When<SignMinutesCompletion>((values) => values.signed === true)
  @Sha256()
  paperHash?: string;

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
