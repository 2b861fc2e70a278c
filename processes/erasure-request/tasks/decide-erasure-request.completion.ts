import { ERASURE_OUTCOMES, type ErasureOutcome } from '#libs/erasure-request/decide-erasure-request';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text } from '#processes/completion-rules';

/** The office's answer to a petitioner who asks for their data to be erased. */
export class DecideErasureRequestCompletion {
  @Choice(ERASURE_OUTCOMES)
  outcome: ErasureOutcome;

  /** The petitioner reads them. */
  @Text(5, 1000)
  grounds: string;
}

export const decideErasureRequestTask: UserTaskContract = {
  elementId: 'decide-erasure-request',
  completion: DecideErasureRequestCompletion,
  outputs: ['outcome'],
};

export function routing(values: DecideErasureRequestCompletion) {
  return { outcome: values.outcome };
}
