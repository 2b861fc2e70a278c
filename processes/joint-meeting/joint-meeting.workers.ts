import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { JointMeetingJob } from './joint-meeting.gen';
import { CloseMeetingWorker } from './workers/close-meeting.worker';
import { OpenMeetingWorker } from './workers/open-meeting.worker';
import { ReportOutcomeWorker } from './workers/report-outcome.worker';
import { StartResolutionWorker } from './workers/start-resolution.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const jointMeetingWorkers = {
  'joint-meeting.close-meeting': CloseMeetingWorker,
  'joint-meeting.open-meeting': OpenMeetingWorker,
  'joint-meeting.report-outcome': ReportOutcomeWorker,
  'joint-meeting.start-resolution': StartResolutionWorker,
} satisfies Record<JointMeetingJob, Type<JobHandler<never, object>>>;
