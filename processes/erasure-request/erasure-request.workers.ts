import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { ErasureRequestJob } from './erasure-request.gen';
import { DeclineErasureRequestWorker } from './workers/decline-erasure-request.worker';
import { EraseContactDataWorker } from './workers/erase-contact-data.worker';
import { ListAskedCaseWorker } from './workers/list-asked-case.worker';
import { OpenErasureRequestWorker } from './workers/open-erasure-request.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const erasureRequestWorkers = {
  'erasure-request.decline-erasure-request': DeclineErasureRequestWorker,
  'erasure-request.erase-contact-data': EraseContactDataWorker,
  'erasure-request.list-asked-case': ListAskedCaseWorker,
  'erasure-request.open-erasure-request': OpenErasureRequestWorker,
} satisfies Record<ErasureRequestJob, Type<JobHandler<never, object>>>;
