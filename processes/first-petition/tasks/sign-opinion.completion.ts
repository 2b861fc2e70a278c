import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Sha256, Text, When, YesNo } from '#processes/completion-rules';

/** The unit head signs, or sends the draft back and says what to change (Reg. 32). */
export class SignOpinionCompletion {
  @YesNo()
  approved: boolean;

  /** SHA-256 of the text that was shown and is signed, hexadecimal. */
  @When<SignOpinionCompletion>((values) => values.approved === true)
  @Sha256()
  paperHash?: string;

  @When<SignOpinionCompletion>((values) => values.approved === false)
  @Text(2, 1000)
  comment?: string;
}

export const signOpinionTask: UserTaskContract = {
  elementId: 'sign-opinion',
  completion: SignOpinionCompletion,
  outputs: ['approved'],
};

export function routing(values: SignOpinionCompletion) {
  return { approved: values.approved };
}
