import { OfficeService } from '#libs/office/office.service';
import { notifyReviewHearing } from '#libs/petition/notify-review-hearing';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 're-review.notify-re-review-hearing',
  input: ReviewStepInput,
  output: NoOutput,
})
export class NotifyReReviewHearingWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await notifyReviewHearing(tx, input);
      return {};
    });
  }
}
