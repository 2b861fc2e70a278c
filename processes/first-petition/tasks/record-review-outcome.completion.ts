import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, OptionalText, Text } from '#processes/completion-rules';

export const REVIEW_RESULTS = ['upheld', 'changed', 'revoked'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

/** What the level above decided (Reg. 35); stands in until review has a process of its own. */
export class RecordReviewOutcomeCompletion {
  @Choice(REVIEW_RESULTS)
  result: ReviewResult;

  @Day()
  decidedOn: string;

  @OptionalText(60)
  reviewNumber?: string;

  @Text(5, 3000)
  summary: string;
}

export const recordReviewOutcomeTask: UserTaskContract = {
  elementId: 'record-review-outcome',
  completion: RecordReviewOutcomeCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
