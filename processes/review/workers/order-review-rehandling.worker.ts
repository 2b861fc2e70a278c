import { OfficeService } from '#libs/office/office.service';
import { orderRehandling } from '#libs/petition/order-rehandling';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 'review.order-review-rehandling',
  input: ReviewStepInput,
  output: NoOutput,
})
export class OrderReviewRehandlingWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await orderRehandling(tx, input, job.instanceKey);
      return {};
    });
  }
}
