import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { BacklogCaseJob } from './backlog-case.gen';
import { CloseBacklogWorker } from './workers/close-backlog.worker';
import { EndBacklogWorker } from './workers/end-backlog.worker';
import { OpenBacklogWorker } from './workers/open-backlog.worker';

/** A worker for each service task of the diagram. */
export const backlogCaseWorkers = {
  'backlog-case.open-backlog': OpenBacklogWorker,
  'backlog-case.close-backlog': CloseBacklogWorker,
  'backlog-case.end-backlog': EndBacklogWorker,
} satisfies Record<BacklogCaseJob, Type<JobHandler<never, object>>>;
