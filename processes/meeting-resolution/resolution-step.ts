import { IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class ResolutionStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  meetingTaskId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenResolutionOutput {
  @Matches(/^[a-z0-9-]+:head$/)
  ownerGroup: string;

  @Matches(/^[a-z0-9-]+:[a-z-]+$/)
  convenerGroup: string;

  @IsUUID()
  deadlineId: string;
}
