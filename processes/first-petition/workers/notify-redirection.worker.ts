import { notifyRedirection } from '#libs/petition/notify-redirection';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.notify-redirection', input: PetitionStepInput, output: NoOutput })
export class NotifyRedirectionWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  async handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await notifyRedirection(tx, input.petitionId);
      return {};
    });
  }
}
