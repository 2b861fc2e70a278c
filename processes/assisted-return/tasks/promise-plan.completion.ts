import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** The plan as the petitioner gets it in writing. */
export class PromisePlanCompletion {
  @Text(5, 3000)
  plan: string;

  @Day()
  promisedBy: string;
}

export const promisePlanTask: UserTaskContract = {
  elementId: 'promise-plan',
  completion: PromisePlanCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
