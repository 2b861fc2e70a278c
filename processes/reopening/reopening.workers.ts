import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { ReopeningJob } from './reopening.gen';
import { DeclineReopeningWorker } from './workers/decline-reopening.worker';
import { OpenReopeningWorker } from './workers/open-reopening.worker';
import { OrderReopeningWorker } from './workers/order-reopening.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const reopeningWorkers = {
  'reopening.decline-reopening': DeclineReopeningWorker,
  'reopening.open-reopening': OpenReopeningWorker,
  'reopening.order-reopening': OrderReopeningWorker,
} satisfies Record<ReopeningJob, Type<JobHandler<never, object>>>;
