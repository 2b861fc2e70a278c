import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { ReReviewJob } from './re-review.gen';
import { ConcludeReReviewWorker } from './workers/conclude-re-review.worker';
import { DeliverReReviewWorker } from './workers/deliver-re-review.worker';
import { NotifyReReviewHearingWorker } from './workers/notify-re-review-hearing.worker';
import { OpenReReviewWorker } from './workers/open-re-review.worker';
import { OrderReReviewRehandlingWorker } from './workers/order-re-review-rehandling.worker';
import { PullReReviewMaterialsWorker } from './workers/pull-re-review-materials.worker';
import { RecordReReviewWithdrawalWorker } from './workers/record-re-review-withdrawal.worker';
import { RefuseReReviewWorker } from './workers/refuse-re-review.worker';
import { ResumeReReviewWorker } from './workers/resume-re-review.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const reReviewWorkers = {
  're-review.conclude-re-review': ConcludeReReviewWorker,
  're-review.deliver-re-review': DeliverReReviewWorker,
  're-review.notify-re-review-hearing': NotifyReReviewHearingWorker,
  're-review.open-re-review': OpenReReviewWorker,
  're-review.order-re-review-rehandling': OrderReReviewRehandlingWorker,
  're-review.pull-re-review-materials': PullReReviewMaterialsWorker,
  're-review.record-re-review-withdrawal': RecordReReviewWithdrawalWorker,
  're-review.refuse-re-review': RefuseReReviewWorker,
  're-review.resume-re-review': ResumeReReviewWorker,
} satisfies Record<ReReviewJob, Type<JobHandler<never, object>>>;
