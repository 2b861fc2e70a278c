import { OfficeService } from '#libs/office/office.service';
import { beginSupervision } from '#libs/petition/supervision/begin-supervision';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OpenSupervisionOutput, SupervisionStepInput } from '../supervision-step';

@JobWorker({
  type: 'supervision.open-supervision',
  input: SupervisionStepInput,
  output: OpenSupervisionOutput,
  errors: ['instance-superseded'],
})
export class OpenSupervisionWorker implements JobHandler<SupervisionStepInput, OpenSupervisionOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: SupervisionStepInput, job: JobContext): Promise<OpenSupervisionOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => beginSupervision(tx, input, instance));
  }
}
