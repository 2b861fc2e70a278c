import { beginTalk } from '#libs/assisted-return/hold-talk';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { LeaderGroupOutput, ReturnStepInput } from '../assisted-return-step';

@JobWorker({
  type: 'assisted-return.begin-talk',
  input: ReturnStepInput,
  output: LeaderGroupOutput,
})
export class BeginTalkWorker implements JobHandler<ReturnStepInput, LeaderGroupOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReturnStepInput, job: JobContext): Promise<LeaderGroupOutput> {
    return this.office.forJob(job, (tx) => beginTalk(tx, input));
  }
}
