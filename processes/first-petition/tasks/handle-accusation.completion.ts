import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text } from '#processes/completion-rules';

export const ACCUSATION_FINDINGS = ['substantiated', 'partly', 'unsubstantiated'] as const;
export type AccusationFinding = (typeof ACCUSATION_FINDINGS)[number];

/** What discipline found; only the reply ever leaves the protected dossier (Reg. 30). */
export class HandleAccusationCompletion {
  @Choice(ACCUSATION_FINDINGS)
  finding: AccusationFinding;

  @Text(10, 5000)
  opinion: string;

  @Text(5, 2000)
  reply: string;
}

export const handleAccusationTask: UserTaskContract = {
  elementId: 'handle-accusation',
  completion: HandleAccusationCompletion,
  outputs: [],
};

/** Nothing: the engine does not learn what became of an accusation. */
export function routing() {
  return {};
}
