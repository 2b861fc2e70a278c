import { HARDSHIP_CAUSES, type HardshipCause } from '#libs/assistance/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Amount, Choice, Count, OptionalText, Text, YesNo } from '#processes/completion-rules';

/** What the household told; kept sealed, never in the dossier's clear text. */
export class DescribeHardshipCompletion {
  @Count(1, 20)
  householdSize: number;

  /** Yuan, of the whole household. */
  @Amount(10_000_000)
  monthlyIncomeYuan: number;

  @Amount(10_000_000)
  monthlyNeedsYuan: number;

  @YesNo()
  suddenEvent: boolean;

  @Choice(HARDSHIP_CAUSES)
  hardshipCause: HardshipCause;

  @Text(5, 1000)
  need: string;

  @Amount(1_000_000)
  wantedYuan: number;

  /** Id of the one file of the case that civil affairs is shown. */
  @OptionalText(60)
  documentId?: string;
}

export const describeHardshipTask: UserTaskContract = {
  elementId: 'describe-hardship',
  completion: DescribeHardshipCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
