import { OfficeService } from '#libs/office/office.service';
import { refuseReview } from '#libs/petition/refuse-review';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 're-review.refuse-re-review',
  input: ReviewStepInput,
  output: NoOutput,
})
export class RefuseReReviewWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await refuseReview(tx, input, job.instanceKey);
      return {};
    });
  }
}
