import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text, YesNo } from '#processes/completion-rules';

/** How a household in hardship was helped; of diagrams from before assistance had a process of its own. */
export class RecordAssistanceOutcomeCompletion {
  @YesNo()
  referredCivilAffairs: boolean;

  @YesNo()
  referredFinance: boolean;

  @Text(5, 2000)
  outcome: string;

  /** Yuan; absent when no money was given. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000_000)
  amountYuan?: number;
}

export const recordAssistanceOutcomeTask: UserTaskContract = {
  elementId: 'record-assistance-outcome',
  completion: RecordAssistanceOutcomeCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
