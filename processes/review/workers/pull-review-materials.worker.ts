import { OfficeService } from '#libs/office/office.service';
import { admitReview } from '#libs/petition/admit-review';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 'review.pull-review-materials',
  input: ReviewStepInput,
  output: NoOutput,
})
export class PullReviewMaterialsWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await admitReview(tx, input);
      return {};
    });
  }
}
