import { checkHardship } from '#libs/assistance/describe-hardship';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { HardshipOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.check-hardship',
  input: ReferralStepInput,
  output: HardshipOutput,
})
export class CheckHardshipWorker implements JobHandler<ReferralStepInput, HardshipOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<HardshipOutput> {
    return this.office.forJob(job, (tx) => checkHardship(tx, input));
  }
}
