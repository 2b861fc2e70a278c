import { OfficeService } from '#libs/office/office.service';
import { deliverReview } from '#libs/petition/deliver-review';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { DeliverReviewOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 'review.deliver-review',
  input: ReviewStepInput,
  output: DeliverReviewOutput,
})
export class DeliverReviewWorker implements JobHandler<ReviewStepInput, DeliverReviewOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<DeliverReviewOutput> {
    return this.office.forJob(job, (tx) => deliverReview(tx, input));
  }
}
