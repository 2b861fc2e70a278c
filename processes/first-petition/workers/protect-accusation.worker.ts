import { endForAccusation } from '#libs/assistance/end-for-accusation';
import { protectAccusation } from '#libs/petition/protect-accusation';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.protect-accusation', input: PetitionStepInput, output: NoOutput })
export class ProtectAccusationWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  async handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await protectAccusation(tx, input.petitionId);
      await endForAccusation(tx, input.petitionId);
      return {};
    });
  }
}
