import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text, When } from '#processes/completion-rules';

export const ACCEPT_DECISIONS = ['accept', 'object'] as const;
export type AcceptDecision = (typeof ACCEPT_DECISIONS)[number];

/** The unit takes the matter, or objects with its reasons (Reg. 23). */
export class AcceptPetitionCompletion {
  @Choice(ACCEPT_DECISIONS)
  decision: AcceptDecision;

  @When<AcceptPetitionCompletion>((values) => values.decision === 'object')
  @Text(10, 1000)
  reason?: string;
}

export const acceptPetitionTask: UserTaskContract = {
  elementId: 'accept-petition',
  completion: AcceptPetitionCompletion,
  outputs: ['accepted'],
};

export function routing(values: AcceptPetitionCompletion) {
  return { accepted: values.decision === 'accept' };
}
