import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, Text } from '#processes/completion-rules';

/** What was done about a reasonable claim (Reg. 32). */
export class ResolveClaimCompletion {
  @Text(5, 3000)
  measures: string;

  @Day()
  resolvedOn: string;
}

export const resolveClaimTask: UserTaskContract = {
  elementId: 'resolve-claim',
  completion: ResolveClaimCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
