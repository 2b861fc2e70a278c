import { IsUUID, Matches } from 'class-validator';
import { OfficeService } from '#libs/office/office.service';
import { startRehandling } from '#libs/petition/start-rehandling';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

export class StartRehandlingInput extends PetitionStepInput {
  /** What ordered it: the review that sent the matter back, or the request that was granted. */
  @IsUUID()
  rehandlingId: string;
}

export class StartRehandlingOutput {
  @Matches(/^[a-z0-9-]+:handler$/)
  handlerGroup: string;

  @Matches(/^[a-z0-9-]+:head$/)
  headGroup: string;
}

@JobWorker({
  type: 'first-petition.start-rehandling',
  input: StartRehandlingInput,
  output: StartRehandlingOutput,
  errors: ['instance-superseded'],
})
export class StartRehandlingWorker implements JobHandler<StartRehandlingInput, StartRehandlingOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: StartRehandlingInput, job: JobContext): Promise<StartRehandlingOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => startRehandling(tx, input, instance));
  }
}
