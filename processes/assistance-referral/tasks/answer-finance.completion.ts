import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** The handler's answer to finance. */
export class AnswerFinanceCompletion {
  @Text(2, 1000)
  reply: string;
}

export const answerFinanceTask: UserTaskContract = {
  elementId: 'answer-finance',
  completion: AnswerFinanceCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
