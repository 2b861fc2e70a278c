import { OfficeService } from '#libs/office/office.service';
import { transferPetition } from '#libs/petition/transfer-petition';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.transfer-petition', input: PetitionStepInput, output: NoOutput })
export class TransferPetitionWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await transferPetition(tx, input.petitionId);
      return {};
    });
  }
}
