import { IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class ReopeningStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  reopeningId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenReopeningOutput {
  @Matches(/^[a-z0-9-]+:head$/)
  headGroup: string;
}
