import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { SupervisionJob } from './supervision.gen';
import { AcceptSupervisionWorker } from './workers/accept-supervision.worker';
import { CirculateLatenessWorker } from './workers/circulate-lateness.worker';
import { CirculateRefusalWorker } from './workers/circulate-refusal.worker';
import { CloseSupervisionWorker } from './workers/close-supervision.worker';
import { EndSupervisionWorker } from './workers/end-supervision.worker';
import { OpenSupervisionWorker } from './workers/open-supervision.worker';
import { OrderRectificationWorker } from './workers/order-rectification.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const supervisionWorkers = {
  'supervision.accept-supervision': AcceptSupervisionWorker,
  'supervision.circulate-lateness': CirculateLatenessWorker,
  'supervision.circulate-refusal': CirculateRefusalWorker,
  'supervision.close-supervision': CloseSupervisionWorker,
  'supervision.end-supervision': EndSupervisionWorker,
  'supervision.open-supervision': OpenSupervisionWorker,
  'supervision.order-rectification': OrderRectificationWorker,
} satisfies Record<SupervisionJob, Type<JobHandler<never, object>>>;
