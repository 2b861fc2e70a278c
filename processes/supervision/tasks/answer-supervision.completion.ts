import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** The unit head's written answer to a supervision. */
export class AnswerSupervisionCompletion {
  @Text(10, 4000)
  answer: string;
}

export const answerSupervisionTask: UserTaskContract = {
  elementId: 'answer-supervision',
  completion: AnswerSupervisionCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
