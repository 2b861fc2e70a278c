import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { RetentionCheckJob } from './retention-check.gen';
import { ListDueCasesWorker } from './workers/list-due-cases.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const retentionCheckWorkers = {
  'retention-check.list-due-cases': ListDueCasesWorker,
} satisfies Record<RetentionCheckJob, Type<JobHandler<never, object>>>;
