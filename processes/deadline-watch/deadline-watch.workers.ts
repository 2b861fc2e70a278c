import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { DeadlineWatchJob } from './deadline-watch.gen';
import { IssueRectificationWorker } from './workers/issue-rectification.worker';
import { MarkRedWorker } from './workers/mark-red.worker';
import { MarkYellowWorker } from './workers/mark-yellow.worker';
import { PublishCircularWorker } from './workers/publish-circular.worker';
import { UrgeHandlerWorker } from './workers/urge-handler.worker';
import { UrgeHeadWorker } from './workers/urge-head.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const deadlineWatchWorkers = {
  'deadline-watch.issue-rectification': IssueRectificationWorker,
  'deadline-watch.mark-red': MarkRedWorker,
  'deadline-watch.mark-yellow': MarkYellowWorker,
  'deadline-watch.publish-circular': PublishCircularWorker,
  'deadline-watch.urge-handler': UrgeHandlerWorker,
  'deadline-watch.urge-head': UrgeHeadWorker,
} satisfies Record<DeadlineWatchJob, Type<JobHandler<never, object>>>;
