import { IsBoolean, Matches } from 'class-validator';

/** Which rules the check goes by, as the diagram says: the id of their citation. */
export class YearStepInput {
  @Matches(/^office-rule$/)
  ruleSetId: string;
}

export class CheckYearOutput {
  /** Fewer meetings were held than should have been by now. */
  @IsBoolean()
  behind: boolean;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}
