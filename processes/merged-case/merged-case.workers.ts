import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { MergedCaseJob } from './merged-case.gen';
import { HandOnMergeWorker } from './workers/hand-on-merge.worker';
import { ReceiveMergeWorker } from './workers/receive-merge.worker';
import { RecordMergeWithdrawalWorker } from './workers/record-merge-withdrawal.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const mergedCaseWorkers = {
  'merged-case.hand-on-merge': HandOnMergeWorker,
  'merged-case.receive-merge': ReceiveMergeWorker,
  'merged-case.record-merge-withdrawal': RecordMergeWithdrawalWorker,
} satisfies Record<MergedCaseJob, Type<JobHandler<never, object>>>;
