import { beginBacklog } from '#libs/backlog/begin-backlog';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { BacklogStepInput, OpenBacklogOutput } from '../backlog-step';

@JobWorker({
  type: 'backlog-case.open-backlog',
  input: BacklogStepInput,
  output: OpenBacklogOutput,
  errors: ['instance-superseded'],
})
export class OpenBacklogWorker implements JobHandler<BacklogStepInput, OpenBacklogOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: BacklogStepInput, job: JobContext): Promise<OpenBacklogOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => beginBacklog(tx, input, instance));
  }
}
