import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text, YesNo } from '#processes/completion-rules';

export const CLAIM_FINDINGS = ['reasonable', 'partly', 'unreasonable'] as const;
export type ClaimFinding = (typeof CLAIM_FINDINGS)[number];

/** What the claim is, by the facts found and the law (Reg. 32). */
export class ClassifyClaimCompletion {
  @Choice(CLAIM_FINDINGS)
  finding: ClaimFinding;

  @YesNo()
  hardship: boolean;

  @Text(10, 2000)
  grounds: string;
}

export const classifyClaimTask: UserTaskContract = {
  elementId: 'classify-claim',
  completion: ClassifyClaimCompletion,
  outputs: ['finding', 'hardship'],
};

export function routing(values: ClassifyClaimCompletion) {
  return { finding: values.finding, hardship: values.hardship };
}
