import { OfficeService } from '#libs/office/office.service';
import { orderRectification } from '#libs/petition/supervision/order-rectification';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OrderRectificationOutput, SupervisionStepInput } from '../supervision-step';

@JobWorker({
  type: 'supervision.order-rectification',
  input: SupervisionStepInput,
  output: OrderRectificationOutput,
})
export class OrderRectificationWorker implements JobHandler<SupervisionStepInput, OrderRectificationOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: SupervisionStepInput, job: JobContext): Promise<OrderRectificationOutput> {
    return this.office.forJob(job, (tx) => orderRectification(tx, input));
  }
}
