import { OfficeService } from '#libs/office/office.service';
import { openResolution } from '#libs/meeting/follow-through';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OpenResolutionOutput, ResolutionStepInput } from '../resolution-step';

@JobWorker({
  type: 'meeting-resolution.open-resolution',
  input: ResolutionStepInput,
  output: OpenResolutionOutput,
  errors: ['instance-superseded'],
})
export class OpenResolutionWorker implements JobHandler<ResolutionStepInput, OpenResolutionOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ResolutionStepInput, job: JobContext): Promise<OpenResolutionOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openResolution(tx, input, instance));
  }
}
