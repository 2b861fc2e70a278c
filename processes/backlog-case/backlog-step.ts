import { IsBoolean, IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class BacklogStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  backlogId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenBacklogOutput {
  @Matches(/^[a-z0-9-]+:leader$/)
  leaderGroup: string;

  @Matches(/^[a-z0-9-]+:head$/)
  unitGroup: string;
}

export class CloseBacklogOutput {
  @IsBoolean()
  settled: boolean;
}
