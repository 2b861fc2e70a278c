import { IsIn } from 'class-validator';
import { DISCIPLINE_GROUP, REGISTRAR_GROUP, registerPetition } from '#libs/petition/register-petition';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

export class RegisterPetitionOutput {
  @IsIn([REGISTRAR_GROUP, DISCIPLINE_GROUP])
  triageGroup: string;
}

@JobWorker({
  type: 'first-petition.register-petition',
  input: PetitionStepInput,
  output: RegisterPetitionOutput,
  errors: ['instance-superseded'],
})
export class RegisterPetitionWorker implements JobHandler<PetitionStepInput, RegisterPetitionOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: PetitionStepInput, job: JobContext): Promise<RegisterPetitionOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => registerPetition(tx, input.petitionId, instance));
  }
}
