import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** The leader’s own record of having studied the plan. */
export class StudyInPersonCompletion {
  @Day()
  doneOn: string;

  @Text(5, 3000)
  record: string;
}

export const studyInPersonTask: UserTaskContract = {
  elementId: 'study-in-person',
  completion: StudyInPersonCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
