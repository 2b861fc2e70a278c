import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Count, Day, Text, YesNo } from '#processes/completion-rules';

/** A mediation that both sides agreed to (Reg. 33). */
export class HoldMediationCompletion {
  @Day()
  heldAt: string;

  @Count(2, 200)
  participantsCount: number;

  @YesNo()
  agreed: boolean;

  @Text(5, 3000)
  summary: string;
}

export const holdMediationTask: UserTaskContract = {
  elementId: 'hold-mediation',
  completion: HoldMediationCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
