import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** What the office brings with its offer; the petitioner reads it. */
export class MakeOfferCompletion {
  /** The unit whose leader is brought. */
  @Text(2, 60)
  leaderUnitId: string;

  @Text(5, 2000)
  plan: string;

  @Text(5, 2000)
  help: string;
}

export const makeOfferTask: UserTaskContract = {
  elementId: 'make-offer',
  completion: MakeOfferCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
