import { weighFinance } from '#libs/assistance/decide-assistance';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { FinanceNextOutput, ReferralStepInput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.weigh-finance',
  input: ReferralStepInput,
  output: FinanceNextOutput,
})
export class WeighFinanceWorker implements JobHandler<ReferralStepInput, FinanceNextOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReferralStepInput, job: JobContext): Promise<FinanceNextOutput> {
    return this.office.forJob(job, (tx) => weighFinance(tx, input));
  }
}
