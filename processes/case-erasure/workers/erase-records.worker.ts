import { OfficeService } from '#libs/office/office.service';
import { eraseRecords } from '#libs/retention/erase-records';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ErasureStepInput, NoOutput } from '../erasure-step';

@JobWorker({
  type: 'case-erasure.erase-records',
  input: ErasureStepInput,
  output: NoOutput,
  errors: ['erasure-blocked'],
})
export class EraseRecordsWorker implements JobHandler<ErasureStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ErasureStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await eraseRecords(tx, input);
      return {};
    });
  }
}
