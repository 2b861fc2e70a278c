import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** Whether a joint meeting is held, and why. */
export class DecideMeetingCompletion {
  @YesNo()
  held: boolean;

  @Text(5, 1000)
  grounds: string;
}

export const decideMeetingTask: UserTaskContract = {
  elementId: 'decide-meeting',
  completion: DecideMeetingCompletion,
  outputs: ['held'],
};

export function routing(values: DecideMeetingCompletion) {
  return { held: values.held };
}
