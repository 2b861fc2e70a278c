import { OfficeService } from '#libs/office/office.service';
import { stopErasure } from '#libs/retention/end-erasure';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ErasureStepInput, NoOutput } from '../erasure-step';

@JobWorker({
  type: 'case-erasure.stop-erasure',
  input: ErasureStepInput,
  output: NoOutput,
})
export class StopErasureWorker implements JobHandler<ErasureStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await stopErasure(tx, input, job.instanceKey);
      return {};
    });
  }
}
