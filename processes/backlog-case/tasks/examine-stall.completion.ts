import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** What the supervisor asks for when a quarter has ended without progress. */
export class ExamineStallCompletion {
  @Text(5, 1000)
  instruction: string;
}

export const examineStallTask: UserTaskContract = {
  elementId: 'examine-stall',
  completion: ExamineStallCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
