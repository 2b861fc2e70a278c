import { remindParticipants } from '#libs/meeting/remind-participants';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, ReminderStepInput } from '../reminder-step';

@JobWorker({ type: 'meeting-reminder.remind-participants', input: ReminderStepInput, output: NoOutput })
export class RemindParticipantsWorker implements JobHandler<ReminderStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReminderStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await remindParticipants(tx, input);
      return {};
    });
  }
}
