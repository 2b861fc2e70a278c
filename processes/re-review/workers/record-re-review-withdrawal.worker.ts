import { OfficeService } from '#libs/office/office.service';
import { recordReviewWithdrawal } from '#libs/petition/record-review-withdrawal';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 're-review.record-re-review-withdrawal',
  input: ReviewStepInput,
  output: NoOutput,
})
export class RecordReReviewWithdrawalWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await recordReviewWithdrawal(tx, input, job.instanceKey);
      return {};
    });
  }
}
