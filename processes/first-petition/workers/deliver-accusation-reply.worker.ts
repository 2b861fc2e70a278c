import { deliverAccusationReply } from '#libs/petition/deliver-accusation-reply';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.deliver-accusation-reply', input: PetitionStepInput, output: NoOutput })
export class DeliverAccusationReplyWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  async handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await deliverAccusationReply(tx, input.petitionId);
      return {};
    });
  }
}
