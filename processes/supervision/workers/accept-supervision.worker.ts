import { OfficeService } from '#libs/office/office.service';
import { acceptSupervision } from '#libs/petition/supervision/settle-supervision';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, SupervisionStepInput } from '../supervision-step';

@JobWorker({
  type: 'supervision.accept-supervision',
  input: SupervisionStepInput,
  output: NoOutput,
})
export class AcceptSupervisionWorker implements JobHandler<SupervisionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: SupervisionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await acceptSupervision(tx, input);
      return {};
    });
  }
}
