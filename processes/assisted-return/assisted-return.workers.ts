import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { AssistedReturnJob } from './assisted-return.gen';
import { BeginTalkWorker } from './workers/begin-talk.worker';
import { CompleteReturnWorker } from './workers/complete-return.worker';
import { OpenReturnWorker } from './workers/open-return.worker';
import { RecordConsentWorker } from './workers/record-consent.worker';
import { ReferHardshipWorker } from './workers/refer-hardship.worker';
import { StopReturnWorker } from './workers/stop-return.worker';
import { TellOfferWorker } from './workers/tell-offer.worker';
import { TellTravelWorker } from './workers/tell-travel.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const assistedReturnWorkers = {
  'assisted-return.begin-talk': BeginTalkWorker,
  'assisted-return.complete-return': CompleteReturnWorker,
  'assisted-return.open-return': OpenReturnWorker,
  'assisted-return.record-consent': RecordConsentWorker,
  'assisted-return.refer-hardship': ReferHardshipWorker,
  'assisted-return.stop-return': StopReturnWorker,
  'assisted-return.tell-offer': TellOfferWorker,
  'assisted-return.tell-travel': TellTravelWorker,
} satisfies Record<AssistedReturnJob, Type<JobHandler<never, object>>>;
