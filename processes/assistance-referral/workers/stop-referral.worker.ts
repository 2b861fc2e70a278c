import { stopReferral } from '#libs/assistance/stop-referral';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.stop-referral',
  input: ReferralStepInput,
  output: NoOutput,
})
export class StopReferralWorker implements JobHandler<ReferralStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await stopReferral(tx, input, job.instanceKey);
      return {};
    });
  }
}
