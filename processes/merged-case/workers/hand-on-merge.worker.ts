import { OfficeService } from '#libs/office/office.service';
import { handOnMerge } from '#libs/petition/merging/hand-on-merge';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MergeStepInput, NoOutput } from '../merge-step';

@JobWorker({
  type: 'merged-case.hand-on-merge',
  input: MergeStepInput,
  output: NoOutput,
})
export class HandOnMergeWorker implements JobHandler<MergeStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MergeStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await handOnMerge(tx, input);
      return {};
    });
  }
}
