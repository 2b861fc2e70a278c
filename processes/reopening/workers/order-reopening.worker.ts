import { OfficeService } from '#libs/office/office.service';
import { orderReopening } from '#libs/petition/order-reopening';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReopeningStepInput } from '../reopening-step';

@JobWorker({
  type: 'reopening.order-reopening',
  input: ReopeningStepInput,
  output: NoOutput,
})
export class OrderReopeningWorker implements JobHandler<ReopeningStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReopeningStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await orderReopening(tx, input, job.instanceKey);
      return {};
    });
  }
}
