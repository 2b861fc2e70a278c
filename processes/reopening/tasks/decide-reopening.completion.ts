import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** The unit head's answer to a petitioner who asks for a closed case to be handled anew. */
export class DecideReopeningCompletion {
  @YesNo()
  reopened: boolean;

  /** The petitioner reads them when it is declined. */
  @Text(5, 1000)
  grounds: string;
}

export const decideReopeningTask: UserTaskContract = {
  elementId: 'decide-reopening',
  completion: DecideReopeningCompletion,
  outputs: ['reopened'],
};

export function routing(values: DecideReopeningCompletion) {
  return { reopened: values.reopened };
}
