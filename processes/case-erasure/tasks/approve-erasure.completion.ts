import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Count, Text, When, YesNo } from '#processes/completion-rules';

/** What whoever answers for the office decides; never who appraised the case. */
export class ApproveErasureCompletion {
  @YesNo()
  approved: boolean;

  /** Years for which it is kept before it is appraised again. */
  @When<ApproveErasureCompletion>((values) => values.approved === false)
  @Count(1, 50)
  keepYears?: number;

  /** Erased with the case. */
  @Text(5, 1000)
  grounds: string;
}

export const approveErasureTask: UserTaskContract = {
  elementId: 'approve-erasure',
  completion: ApproveErasureCompletion,
  outputs: ['approved'],
};

export function routing(values: ApproveErasureCompletion) {
  return { approved: values.approved };
}
