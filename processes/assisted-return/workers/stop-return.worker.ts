import { stopReturn } from '#libs/assisted-return/stop-return';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReturnStepInput } from '../assisted-return-step';

@JobWorker({
  type: 'assisted-return.stop-return',
  input: ReturnStepInput,
  output: NoOutput,
})
export class StopReturnWorker implements JobHandler<ReturnStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReturnStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await stopReturn(tx, input, job.instanceKey);
      return {};
    });
  }
}
