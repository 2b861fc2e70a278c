import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** The handler's answer to civil affairs. */
export class AnswerCivilAffairsCompletion {
  @Text(2, 1000)
  reply: string;
}

export const answerCivilAffairsTask: UserTaskContract = {
  elementId: 'answer-civil-affairs',
  completion: AnswerCivilAffairsCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
