import { referForHandling } from '#libs/assistance/request-referral';
import { OfficeService } from '#libs/office/office.service';
import { ReferredOutput } from '#processes/referred-output';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.refer-assistance', input: PetitionStepInput, output: ReferredOutput })
export class ReferAssistanceWorker implements JobHandler<PetitionStepInput, ReferredOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: PetitionStepInput, job: JobContext): Promise<ReferredOutput> {
    return this.office.forJob(job, (tx) => referForHandling(tx, input.petitionId));
  }
}
