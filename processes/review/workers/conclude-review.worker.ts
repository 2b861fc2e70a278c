import { OfficeService } from '#libs/office/office.service';
import { concludeReview } from '#libs/petition/conclude-review';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 'review.conclude-review',
  input: ReviewStepInput,
  output: NoOutput,
})
export class ConcludeReviewWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await concludeReview(tx, input, job.instanceKey);
      return {};
    });
  }
}
