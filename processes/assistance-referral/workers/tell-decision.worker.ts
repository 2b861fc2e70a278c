import { tellDecision } from '#libs/assistance/tell-decision';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { GrantedOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.tell-decision',
  input: ReferralStepInput,
  output: GrantedOutput,
})
export class TellDecisionWorker implements JobHandler<ReferralStepInput, GrantedOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<GrantedOutput> {
    return this.office.forJob(job, (tx) => tellDecision(tx, input, job.instanceKey));
  }
}
