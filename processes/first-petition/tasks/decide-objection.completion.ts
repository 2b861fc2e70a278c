import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** The petition office's answer to a unit that objects; the unit reads the reason (Reg. 23). */
export class DecideObjectionCompletion {
  @YesNo()
  upheld: boolean;

  @Text(5, 1000)
  reason: string;
}

export const decideObjectionTask: UserTaskContract = {
  elementId: 'decide-objection',
  completion: DecideObjectionCompletion,
  outputs: ['upheld'],
};

export function routing(values: DecideObjectionCompletion) {
  return { upheld: values.upheld };
}
