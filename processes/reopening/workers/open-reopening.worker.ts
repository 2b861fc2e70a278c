import { OfficeService } from '#libs/office/office.service';
import { openReopening } from '#libs/petition/open-reopening';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OpenReopeningOutput, ReopeningStepInput } from '../reopening-step';

@JobWorker({
  type: 'reopening.open-reopening',
  input: ReopeningStepInput,
  output: OpenReopeningOutput,
  errors: ['instance-superseded'],
})
export class OpenReopeningWorker implements JobHandler<ReopeningStepInput, OpenReopeningOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReopeningStepInput, job: JobContext): Promise<OpenReopeningOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openReopening(tx, input, instance));
  }
}
