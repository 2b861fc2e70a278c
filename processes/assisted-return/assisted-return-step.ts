import { IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class ReturnStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  returnId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OfficeGroupOutput {
  @Matches(/^[a-z0-9-]+:(registrar|discipline)$/)
  officeGroup: string;
}

export class LeaderGroupOutput {
  @Matches(/^[a-z0-9-]+:(leader|discipline)$/)
  leaderGroup: string;
}
