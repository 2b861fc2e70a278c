import { warnOfYear } from '#libs/meeting/check-year';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, YearStepInput } from '../year-step';

@JobWorker({ type: 'meeting-year-check.warn-of-year', input: YearStepInput, output: NoOutput })
export class WarnOfYearWorker implements JobHandler<YearStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(_: YearStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await warnOfYear(tx);
      return {};
    });
  }
}
