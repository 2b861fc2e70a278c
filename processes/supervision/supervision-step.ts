import { IsInt, IsUUID, Matches, Min } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class SupervisionStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  supervisionId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenSupervisionOutput {
  @Matches(/^[a-z0-9-]+:head$/)
  headGroup: string;

  @Matches(/^[a-z0-9-]+:supervisor$/)
  supervisorGroup: string;

  @IsInt()
  @Min(0)
  round: number;
}

export class OrderRectificationOutput {
  @IsInt()
  @Min(0)
  round: number;
}
