import { closeBacklog } from '#libs/backlog/close-backlog';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { BacklogStepInput, NoOutput } from '../backlog-step';

@JobWorker({
  type: 'backlog-case.end-backlog',
  input: BacklogStepInput,
  output: NoOutput,
})
export class EndBacklogWorker implements JobHandler<BacklogStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: BacklogStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await closeBacklog(tx, input, job.instanceKey, 'end-backlog');
      return {};
    });
  }
}
