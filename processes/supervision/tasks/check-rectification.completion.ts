import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** The supervisor checks the rectification. */
export class CheckRectificationCompletion {
  @YesNo()
  accepted: boolean;

  @Text(5, 1000)
  grounds: string;
}

export const checkRectificationTask: UserTaskContract = {
  elementId: 'check-rectification',
  completion: CheckRectificationCompletion,
  outputs: ['accepted'],
};

export function routing(values: CheckRectificationCompletion) {
  return { accepted: values.accepted };
}
