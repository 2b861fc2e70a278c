import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** The supervisor accepts the unit's answer, or says what is to be rectified. */
export class ExamineAnswerCompletion {
  @YesNo()
  accepted: boolean;

  @Text(5, 1000)
  grounds: string;
}

export const examineAnswerTask: UserTaskContract = {
  elementId: 'examine-answer',
  completion: ExamineAnswerCompletion,
  outputs: ['accepted'],
};

export function routing(values: ExamineAnswerCompletion) {
  return { accepted: values.accepted };
}
