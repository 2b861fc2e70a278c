import { OfficeService } from '#libs/office/office.service';
import { openErasureRequest } from '#libs/erasure-request/open-erasure-request';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OpenErasureRequestOutput, ErasureRequestStepInput } from '../erasure-request-step';

@JobWorker({
  type: 'erasure-request.open-erasure-request',
  input: ErasureRequestStepInput,
  output: OpenErasureRequestOutput,
  errors: ['instance-superseded'],
})
export class OpenErasureRequestWorker implements JobHandler<
  ErasureRequestStepInput,
  OpenErasureRequestOutput
> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureRequestStepInput, job: JobContext): Promise<OpenErasureRequestOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openErasureRequest(tx, input, instance));
  }
}
