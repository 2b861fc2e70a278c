import { openReminder } from '#libs/meeting/remind-participants';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { OpenReminderOutput, ReminderStepInput } from '../reminder-step';

@JobWorker({
  type: 'meeting-reminder.open-reminder',
  input: ReminderStepInput,
  output: OpenReminderOutput,
  errors: ['instance-superseded'],
})
export class OpenReminderWorker implements JobHandler<ReminderStepInput, OpenReminderOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReminderStepInput, job: JobContext): Promise<OpenReminderOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openReminder(tx, input, instance));
  }
}
