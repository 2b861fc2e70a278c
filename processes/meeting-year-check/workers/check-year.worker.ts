import { checkYear } from '#libs/meeting/check-year';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { CheckYearOutput, YearStepInput } from '../year-step';

@JobWorker({ type: 'meeting-year-check.check-year', input: YearStepInput, output: CheckYearOutput })
export class CheckYearWorker implements JobHandler<YearStepInput, CheckYearOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(_: YearStepInput, job: JobContext): Promise<CheckYearOutput> {
    return this.office.forJob(job, (tx) => checkYear(tx));
  }
}
