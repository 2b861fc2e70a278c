import { OfficeService } from '#libs/office/office.service';
import { circulateSupervision } from '#libs/petition/supervision/settle-supervision';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, SupervisionStepInput } from '../supervision-step';

@JobWorker({
  type: 'supervision.circulate-lateness',
  input: SupervisionStepInput,
  output: NoOutput,
})
export class CirculateLatenessWorker implements JobHandler<SupervisionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: SupervisionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await circulateSupervision(tx, input, 'circulate-lateness');
      return {};
    });
  }
}
