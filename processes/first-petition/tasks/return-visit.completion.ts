import { IsOptional } from 'class-validator';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, OptionalText, When, YesNo } from '#processes/completion-rules';

/** The follow-up call after the opinion; the petitioner may keep the rating to themselves. */
export class ReturnVisitCompletion {
  @YesNo()
  contacted: boolean;

  @When<ReturnVisitCompletion>((values) => values.contacted === true)
  @Day()
  contactedOn?: string;

  /** From 5, very satisfied, to 1, very dissatisfied. */
  @IsOptional()
  @Choice([5, 4, 3, 2, 1])
  satisfaction?: number;

  @OptionalText(2000)
  remarks?: string;
}

export const returnVisitTask: UserTaskContract = {
  elementId: 'return-visit',
  completion: ReturnVisitCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
