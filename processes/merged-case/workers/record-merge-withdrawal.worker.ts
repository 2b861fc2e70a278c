import { OfficeService } from '#libs/office/office.service';
import { recordMergeWithdrawal } from '#libs/petition/merging/record-merge-withdrawal';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MergeStepInput, NoOutput } from '../merge-step';

@JobWorker({
  type: 'merged-case.record-merge-withdrawal',
  input: MergeStepInput,
  output: NoOutput,
})
export class RecordMergeWithdrawalWorker implements JobHandler<MergeStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MergeStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await recordMergeWithdrawal(tx, input, job.instanceKey);
      return {};
    });
  }
}
