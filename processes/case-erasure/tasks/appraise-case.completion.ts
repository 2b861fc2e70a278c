import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Count, Text, When, YesNo } from '#processes/completion-rules';

/** What the appraiser proposes of a case whose retention period is over. */
export class AppraiseCaseCompletion {
  @YesNo()
  proposed: boolean;

  /** Years for which it is kept before it is appraised again. */
  @When<AppraiseCaseCompletion>((values) => values.proposed === false)
  @Count(1, 50)
  keepYears?: number;

  /** Erased with the case. */
  @Text(5, 1000)
  grounds: string;
}

export const appraiseCaseTask: UserTaskContract = {
  elementId: 'appraise-case',
  completion: AppraiseCaseCompletion,
  outputs: ['proposed'],
};

export function routing(values: AppraiseCaseCompletion) {
  return { proposed: values.proposed };
}
