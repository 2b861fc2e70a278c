import { referHardship } from '#libs/assisted-return/refer-hardship';
import { OfficeService } from '#libs/office/office.service';
import { ReferredOutput } from '#processes/referred-output';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ReturnStepInput } from '../assisted-return-step';

@JobWorker({ type: 'assisted-return.refer-hardship', input: ReturnStepInput, output: ReferredOutput })
export class ReferHardshipWorker implements JobHandler<ReturnStepInput, ReferredOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReturnStepInput, job: JobContext): Promise<ReferredOutput> {
    return this.office.forJob(job, (tx) => referHardship(tx, input));
  }
}
