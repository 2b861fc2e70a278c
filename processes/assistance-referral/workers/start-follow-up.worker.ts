import { startFollowUp } from '#libs/assistance/follow-up';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { HandlerGroupOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.start-follow-up',
  input: ReferralStepInput,
  output: HandlerGroupOutput,
})
export class StartFollowUpWorker implements JobHandler<ReferralStepInput, HandlerGroupOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<HandlerGroupOutput> {
    return this.office.forJob(job, (tx) => startFollowUp(tx, input));
  }
}
