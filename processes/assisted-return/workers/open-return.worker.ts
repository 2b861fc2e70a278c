import { openReturn } from '#libs/assisted-return/open-return';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OfficeGroupOutput, ReturnStepInput } from '../assisted-return-step';

@JobWorker({
  type: 'assisted-return.open-return',
  input: ReturnStepInput,
  output: OfficeGroupOutput,
  errors: ['instance-superseded'],
})
export class OpenReturnWorker implements JobHandler<ReturnStepInput, OfficeGroupOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReturnStepInput, job: JobContext): Promise<OfficeGroupOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openReturn(tx, input, instance));
  }
}
