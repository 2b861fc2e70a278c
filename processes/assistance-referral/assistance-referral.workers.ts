import type { Type } from '@nestjs/common';
import type { JobHandler } from '#libs/zeebe/job';
import type { AssistanceReferralJob } from './assistance-referral.gen';
import { AskConsentWorker } from './workers/ask-consent.worker';
import { CheckHardshipWorker } from './workers/check-hardship.worker';
import { CloseReferralWorker } from './workers/close-referral.worker';
import { OpenReferralWorker } from './workers/open-referral.worker';
import { PlanFollowUpWorker } from './workers/plan-follow-up.worker';
import { RefuseReferralWorker } from './workers/refuse-referral.worker';
import { ShareReferralWorker } from './workers/share-referral.worker';
import { StartFollowUpWorker } from './workers/start-follow-up.worker';
import { StopReferralWorker } from './workers/stop-referral.worker';
import { TellDecisionWorker } from './workers/tell-decision.worker';
import { WeighCivilAffairsWorker } from './workers/weigh-civil-affairs.worker';
import { WeighFinanceWorker } from './workers/weigh-finance.worker';

/** One worker for each job type of the diagram: the compiler refuses a missing and a dead one. */
export const assistanceReferralWorkers = {
  'assistance-referral.ask-consent': AskConsentWorker,
  'assistance-referral.check-hardship': CheckHardshipWorker,
  'assistance-referral.close-referral': CloseReferralWorker,
  'assistance-referral.open-referral': OpenReferralWorker,
  'assistance-referral.plan-follow-up': PlanFollowUpWorker,
  'assistance-referral.refuse-referral': RefuseReferralWorker,
  'assistance-referral.share-referral': ShareReferralWorker,
  'assistance-referral.start-follow-up': StartFollowUpWorker,
  'assistance-referral.stop-referral': StopReferralWorker,
  'assistance-referral.tell-decision': TellDecisionWorker,
  'assistance-referral.weigh-civil-affairs': WeighCivilAffairsWorker,
  'assistance-referral.weigh-finance': WeighFinanceWorker,
} satisfies Record<AssistanceReferralJob, Type<JobHandler<never, object>>>;
