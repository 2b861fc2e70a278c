import { OfficeService } from '#libs/office/office.service';
import { openReview } from '#libs/petition/open-review';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OpenReviewOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 'review.open-review',
  input: ReviewStepInput,
  output: OpenReviewOutput,
  errors: ['instance-superseded'],
})
export class OpenReviewWorker implements JobHandler<ReviewStepInput, OpenReviewOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<OpenReviewOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openReview(tx, input, instance));
  }
}
