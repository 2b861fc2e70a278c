import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** The leader’s own record of the inspection. */
export class InspectInPersonCompletion {
  @Day()
  doneOn: string;

  @Text(5, 3000)
  record: string;
}

export const inspectInPersonTask: UserTaskContract = {
  elementId: 'inspect-in-person',
  completion: InspectInPersonCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
