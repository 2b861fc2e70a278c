import { weighCivilAffairs } from '#libs/assistance/decide-assistance';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { CivilAffairsNextOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.weigh-civil-affairs',
  input: ReferralStepInput,
  output: CivilAffairsNextOutput,
})
export class WeighCivilAffairsWorker implements JobHandler<ReferralStepInput, CivilAffairsNextOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<CivilAffairsNextOutput> {
    return this.office.forJob(job, (tx) => weighCivilAffairs(tx, input));
  }
}
