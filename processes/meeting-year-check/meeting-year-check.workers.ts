import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { MeetingYearCheckJob } from './meeting-year-check.gen';
import { CheckYearWorker } from './workers/check-year.worker';
import { WarnOfYearWorker } from './workers/warn-of-year.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const meetingYearCheckWorkers = {
  'meeting-year-check.check-year': CheckYearWorker,
  'meeting-year-check.warn-of-year': WarnOfYearWorker,
} satisfies Record<MeetingYearCheckJob, Type<JobHandler<never, object>>>;
