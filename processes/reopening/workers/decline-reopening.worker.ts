import { OfficeService } from '#libs/office/office.service';
import { declineReopening } from '#libs/petition/decline-reopening';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReopeningStepInput } from '../reopening-step';

@JobWorker({
  type: 'reopening.decline-reopening',
  input: ReopeningStepInput,
  output: NoOutput,
})
export class DeclineReopeningWorker implements JobHandler<ReopeningStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReopeningStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await declineReopening(tx, input, job.instanceKey);
      return {};
    });
  }
}
