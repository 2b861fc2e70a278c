import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { MeetingReminderJob } from './meeting-reminder.gen';
import { OpenReminderWorker } from './workers/open-reminder.worker';
import { RemindParticipantsWorker } from './workers/remind-participants.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const meetingReminderWorkers = {
  'meeting-reminder.open-reminder': OpenReminderWorker,
  'meeting-reminder.remind-participants': RemindParticipantsWorker,
} satisfies Record<MeetingReminderJob, Type<JobHandler<never, object>>>;
