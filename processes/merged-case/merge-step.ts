import { IsUUID } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class MergeStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  mergeId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}
