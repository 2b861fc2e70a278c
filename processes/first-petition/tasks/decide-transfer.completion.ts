import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** Whether the case goes to the other unit; whoever asked reads the reason. */
export class DecideTransferCompletion {
  @YesNo()
  granted: boolean;

  @Text(5, 1000)
  reason: string;
}

export const decideTransferTask: UserTaskContract = {
  elementId: 'decide-transfer',
  completion: DecideTransferCompletion,
  outputs: ['granted'],
};

export function routing(values: DecideTransferCompletion) {
  return { granted: values.granted };
}
