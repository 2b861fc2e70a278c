import { recordConsent } from '#libs/assisted-return/arrange-travel';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OfficeGroupOutput, ReturnStepInput } from '../assisted-return-step';

@JobWorker({
  type: 'assisted-return.record-consent',
  input: ReturnStepInput,
  output: OfficeGroupOutput,
})
export class RecordConsentWorker implements JobHandler<ReturnStepInput, OfficeGroupOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReturnStepInput, job: JobContext): Promise<OfficeGroupOutput> {
    return this.office.forJob(job, (tx) => recordConsent(tx, input));
  }
}
