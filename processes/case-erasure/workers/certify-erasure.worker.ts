import { OfficeService } from '#libs/office/office.service';
import { certifyErasure } from '#libs/retention/certify-erasure';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ErasureStepInput, NoOutput } from '../erasure-step';

@JobWorker({
  type: 'case-erasure.certify-erasure',
  input: ErasureStepInput,
  output: NoOutput,
})
export class CertifyErasureWorker implements JobHandler<ErasureStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await certifyErasure(tx, input, job.instanceKey);
      return {};
    });
  }
}
