import { tellTravel } from '#libs/assisted-return/arrange-travel';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReturnStepInput } from '../assisted-return-step';

@JobWorker({
  type: 'assisted-return.tell-travel',
  input: ReturnStepInput,
  output: NoOutput,
})
export class TellTravelWorker implements JobHandler<ReturnStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReturnStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await tellTravel(tx, input);
      return {};
    });
  }
}
