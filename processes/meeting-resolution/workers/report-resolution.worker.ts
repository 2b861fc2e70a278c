import { OfficeService } from '#libs/office/office.service';
import { reportResolution } from '#libs/meeting/follow-through';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ResolutionStepInput } from '../resolution-step';

@JobWorker({
  type: 'meeting-resolution.report-resolution',
  input: ResolutionStepInput,
  output: NoOutput,
})
export class ReportResolutionWorker implements JobHandler<ResolutionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ResolutionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await reportResolution(tx, input);
      return {};
    });
  }
}
