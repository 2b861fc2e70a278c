import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text } from '#processes/completion-rules';

export const OPINION_OUTCOMES = ['supported', 'explained', 'not-supported'] as const;
export type OpinionOutcome = (typeof OPINION_OUTCOMES)[number];

/** The written opinion: outcome, facts, and its basis in law (Reg. 32). */
export class DraftOpinionCompletion {
  @Choice(OPINION_OUTCOMES)
  outcome: OpinionOutcome;

  @Text(10, 5000)
  facts: string;

  @Text(5, 2000)
  basis: string;

  @Text(10, 8000)
  opinionText: string;
}

export const draftOpinionTask: UserTaskContract = {
  elementId: 'draft-opinion',
  completion: DraftOpinionCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
