import { notifyExtension } from '#libs/petition/notify-extension';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.notify-extension', input: PetitionStepInput, output: NoOutput })
export class NotifyExtensionWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  async handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await notifyExtension(tx, input.petitionId);
      return {};
    });
  }
}
