import { climbLadder } from '#libs/deadline-watch/climb-ladder';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { LadderStepInput, LadderStepOutput } from './ladder-step';

@JobWorker({ type: 'deadline-watch.urge-head', input: LadderStepInput, output: LadderStepOutput })
export class UrgeHeadWorker implements JobHandler<LadderStepInput, LadderStepOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: LadderStepInput, job: JobContext): Promise<LadderStepOutput> {
    return this.office.forJob(job, (tx) => climbLadder(tx, input.deadlineId, 'urge-head', job.instanceKey));
  }
}
