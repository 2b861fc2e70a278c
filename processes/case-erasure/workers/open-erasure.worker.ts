import { OfficeService } from '#libs/office/office.service';
import { openErasure } from '#libs/retention/open-erasure';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ErasureStepInput, OpenErasureOutput } from '../erasure-step';

@JobWorker({
  type: 'case-erasure.open-erasure',
  input: ErasureStepInput,
  output: OpenErasureOutput,
  errors: ['instance-superseded'],
})
export class OpenErasureWorker implements JobHandler<ErasureStepInput, OpenErasureOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureStepInput, job: JobContext): Promise<OpenErasureOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openErasure(tx, input, instance));
  }
}
