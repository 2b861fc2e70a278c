import { OfficeService } from '#libs/office/office.service';
import { declineErasureRequest } from '#libs/erasure-request/answer-erasure-request';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ErasureRequestStepInput } from '../erasure-request-step';

@JobWorker({
  type: 'erasure-request.decline-erasure-request',
  input: ErasureRequestStepInput,
  output: NoOutput,
})
export class DeclineErasureRequestWorker implements JobHandler<ErasureRequestStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureRequestStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await declineErasureRequest(tx, input, job.instanceKey);
      return {};
    });
  }
}
