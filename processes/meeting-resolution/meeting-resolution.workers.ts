import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { MeetingResolutionJob } from './meeting-resolution.gen';
import { OpenResolutionWorker } from './workers/open-resolution.worker';
import { ReportResolutionWorker } from './workers/report-resolution.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const meetingResolutionWorkers = {
  'meeting-resolution.open-resolution': OpenResolutionWorker,
  'meeting-resolution.report-resolution': ReportResolutionWorker,
} satisfies Record<MeetingResolutionJob, Type<JobHandler<never, object>>>;
