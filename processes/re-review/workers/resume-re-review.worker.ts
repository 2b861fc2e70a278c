import { OfficeService } from '#libs/office/office.service';
import { resumeReview } from '#libs/petition/resume-review';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReviewStepInput } from '#processes/review-step';

@JobWorker({
  type: 're-review.resume-re-review',
  input: ReviewStepInput,
  output: NoOutput,
})
export class ResumeReReviewWorker implements JobHandler<ReviewStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReviewStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await resumeReview(tx, input);
      return {};
    });
  }
}
