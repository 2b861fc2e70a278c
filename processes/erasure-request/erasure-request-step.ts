import { IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class ErasureRequestStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  requestId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenErasureRequestOutput {
  @Matches(/^[a-z0-9-]+:(supervisor|discipline)$/)
  answerGroup: string;
}
