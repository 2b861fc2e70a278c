import { openReferral } from '#libs/assistance/open-referral';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { HandlerGroupOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.open-referral',
  input: ReferralStepInput,
  output: HandlerGroupOutput,
  errors: ['instance-superseded'],
})
export class OpenReferralWorker implements JobHandler<ReferralStepInput, HandlerGroupOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<HandlerGroupOutput> {
    return this.office.forJob(job, (tx) =>
      openReferral(tx, input, { key: job.instanceKey, processVersion: job.processVersion }),
    );
  }
}
