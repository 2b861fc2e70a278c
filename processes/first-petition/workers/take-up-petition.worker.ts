import { IsIn, IsUUID, Matches } from 'class-validator';
import { OfficeService } from '#libs/office/office.service';
import { type Position, takeUpPetition } from '#libs/petition/merging/take-up-petition';
import { PROCEDURES, type Procedure } from '#libs/petition/vocabulary';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

export class TakeUpPetitionInput extends PetitionStepInput {
  /** The merger that is over, or the splitting that made the case. */
  @IsUUID()
  rehandlingId: string;
}

export class TakeUpPetitionOutput {
  @IsIn(['triage', 'accept', 'investigate', 'deliver'])
  position: Position;

  @Matches(/^[a-z0-9-]+:handler$/)
  handlerGroup: string;

  @Matches(/^[a-z0-9-]+:head$/)
  headGroup: string;

  @Matches(/^[a-z0-9-]+:registrar$/)
  triageGroup: string;

  @IsIn(PROCEDURES)
  procedure: Procedure;
}

@JobWorker({
  type: 'first-petition.take-up-petition',
  input: TakeUpPetitionInput,
  output: TakeUpPetitionOutput,
  errors: ['instance-superseded'],
})
export class TakeUpPetitionWorker implements JobHandler<TakeUpPetitionInput, TakeUpPetitionOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: TakeUpPetitionInput, job: JobContext): Promise<TakeUpPetitionOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => takeUpPetition(tx, input, instance));
  }
}
