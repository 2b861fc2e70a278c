import { OfficeService } from '#libs/office/office.service';
import { keepCase } from '#libs/retention/end-erasure';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ErasureStepInput, NoOutput } from '../erasure-step';

@JobWorker({
  type: 'case-erasure.keep-case',
  input: ErasureStepInput,
  output: NoOutput,
})
export class KeepCaseWorker implements JobHandler<ErasureStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await keepCase(tx, input, job.instanceKey);
      return {};
    });
  }
}
