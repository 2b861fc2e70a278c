import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** How the petitioner was told why a claim can't be supported, and by which policy or law (Reg. 32). */
export class ExplainPolicyCompletion {
  @Text(10, 3000)
  explanation: string;

  @Text(5, 2000)
  policyBasis: string;

  @Day()
  explainedOn: string;
}

export const explainPolicyTask: UserTaskContract = {
  elementId: 'explain-policy',
  completion: ExplainPolicyCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
