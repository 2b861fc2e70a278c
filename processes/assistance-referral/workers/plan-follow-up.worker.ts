import { planFollowUp } from '#libs/assistance/follow-up';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { FollowUpOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.plan-follow-up',
  input: ReferralStepInput,
  output: FollowUpOutput,
})
export class PlanFollowUpWorker implements JobHandler<ReferralStepInput, FollowUpOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<FollowUpOutput> {
    return this.office.forJob(job, (tx) => planFollowUp(tx, input));
  }
}
