import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { ReviewJob } from './review.gen';
import { ConcludeReviewWorker } from './workers/conclude-review.worker';
import { DeliverReviewWorker } from './workers/deliver-review.worker';
import { NotifyReviewHearingWorker } from './workers/notify-review-hearing.worker';
import { OpenReviewWorker } from './workers/open-review.worker';
import { OrderReviewRehandlingWorker } from './workers/order-review-rehandling.worker';
import { PullReviewMaterialsWorker } from './workers/pull-review-materials.worker';
import { RecordReviewWithdrawalWorker } from './workers/record-review-withdrawal.worker';
import { RefuseReviewWorker } from './workers/refuse-review.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const reviewWorkers = {
  'review.conclude-review': ConcludeReviewWorker,
  'review.deliver-review': DeliverReviewWorker,
  'review.notify-review-hearing': NotifyReviewHearingWorker,
  'review.open-review': OpenReviewWorker,
  'review.order-review-rehandling': OrderReviewRehandlingWorker,
  'review.pull-review-materials': PullReviewMaterialsWorker,
  'review.record-review-withdrawal': RecordReviewWithdrawalWorker,
  'review.refuse-review': RefuseReviewWorker,
} satisfies Record<ReviewJob, Type<JobHandler<never, object>>>;
