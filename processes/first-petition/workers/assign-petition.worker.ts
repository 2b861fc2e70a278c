import { Matches } from 'class-validator';
import { assignPetition } from '#libs/petition/assign-petition';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

export class AssignPetitionOutput {
  @Matches(/^[a-z0-9-]+:handler$/)
  handlerGroup: string;

  @Matches(/^[a-z0-9-]+:head$/)
  headGroup: string;
}

@JobWorker({
  type: 'first-petition.assign-petition',
  input: PetitionStepInput,
  output: AssignPetitionOutput,
})
export class AssignPetitionWorker implements JobHandler<PetitionStepInput, AssignPetitionOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: PetitionStepInput, job: JobContext): Promise<AssignPetitionOutput> {
    return this.office.forJob(job, (tx) => assignPetition(tx, input.petitionId));
  }
}
