import { askConsent } from '#libs/assistance/ask-consent';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { LevelInput, NoOutput } from '../assistance-step';

@JobWorker({
  type: 'assistance-referral.ask-consent',
  input: LevelInput,
  output: NoOutput,
})
export class AskConsentWorker implements JobHandler<LevelInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: LevelInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await askConsent(tx, input, input.hardshipLevel);
      return {};
    });
  }
}
