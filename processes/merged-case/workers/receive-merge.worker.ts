import { OfficeService } from '#libs/office/office.service';
import { receiveMerge } from '#libs/petition/merging/receive-merge';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MergeStepInput, NoOutput } from '../merge-step';

@JobWorker({
  type: 'merged-case.receive-merge',
  input: MergeStepInput,
  output: NoOutput,
  errors: ['instance-superseded'],
})
export class ReceiveMergeWorker implements JobHandler<MergeStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MergeStepInput, job: JobContext): Promise<NoOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, async (tx) => {
      await receiveMerge(tx, input, instance);
      return {};
    });
  }
}
