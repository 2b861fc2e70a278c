import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Count, Text, When, YesNo } from '#processes/completion-rules';

/** The law allows one extension of the handling time, in calendar days (Reg. 34). */
export const MAX_EXTENSION_DAYS = 30;

/** The unit head's answer to a request for more time; if granted the petitioner is told the reason (Reg. 34). */
export class DecideExtensionCompletion {
  @YesNo()
  granted: boolean;

  /** Calendar days. */
  @When<DecideExtensionCompletion>((values) => values.granted === true)
  @Count(1, MAX_EXTENSION_DAYS)
  days?: number;

  @Text(5, 1000)
  reason: string;
}

export const decideExtensionTask: UserTaskContract = {
  elementId: 'decide-extension',
  completion: DecideExtensionCompletion,
  outputs: ['granted'],
};

export function routing(values: DecideExtensionCompletion) {
  return { granted: values.granted };
}
