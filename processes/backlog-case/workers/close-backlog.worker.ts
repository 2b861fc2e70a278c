import { closeBacklog } from '#libs/backlog/close-backlog';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { BacklogStepInput, CloseBacklogOutput } from '../backlog-step';

@JobWorker({
  type: 'backlog-case.close-backlog',
  input: BacklogStepInput,
  output: CloseBacklogOutput,
})
export class CloseBacklogWorker implements JobHandler<BacklogStepInput, CloseBacklogOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: BacklogStepInput, job: JobContext): Promise<CloseBacklogOutput> {
    return this.office.forJob(job, (tx) => closeBacklog(tx, input, job.instanceKey, 'close-backlog'));
  }
}
