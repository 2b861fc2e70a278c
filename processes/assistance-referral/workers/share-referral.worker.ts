import { shareReferral } from '#libs/assistance/share-referral';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ReferralGroupsOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.share-referral',
  input: ReferralStepInput,
  output: ReferralGroupsOutput,
})
export class ShareReferralWorker implements JobHandler<ReferralStepInput, ReferralGroupsOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<ReferralGroupsOutput> {
    return this.office.forJob(job, (tx) => shareReferral(tx, input));
  }
}
