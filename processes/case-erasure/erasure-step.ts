import { IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class ErasureStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  erasureId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenErasureOutput {
  @Matches(/^[a-z0-9-]+:[a-z-]+$/)
  appraiserGroup: string;

  @Matches(/^[a-z0-9-]+:[a-z-]+$/)
  approverGroup: string;
}
