import { bookTravel } from '#libs/assisted-return/arrange-travel';
import { holdTalk, promisePlan } from '#libs/assisted-return/hold-talk';
import { prepareOffer } from '#libs/assisted-return/make-offer';
import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import {
  type ArrangeTravelCompletion,
  arrangeTravelTask,
  routing as arranged,
} from './tasks/arrange-travel.completion';
import { type HoldTalkCompletion, holdTalkTask, routing as talked } from './tasks/hold-talk.completion';
import { type MakeOfferCompletion, makeOfferTask, routing as offered } from './tasks/make-offer.completion';
import {
  type PromisePlanCompletion,
  promisePlanTask,
  routing as promised,
} from './tasks/promise-plan.completion';

/** Each is refused when the petitioner has said no before it was done. */
export const assistedReturnRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: makeOfferTask,
    routing: offered,
    handler: ({ tx, task, values }: CompletionContext<MakeOfferCompletion>) => prepareOffer(tx, task, values),
  },
  {
    contract: arrangeTravelTask,
    routing: arranged,
    handler: ({ tx, task, values }: CompletionContext<ArrangeTravelCompletion>) =>
      bookTravel(tx, task, {
        mode: values.mode,
        travelOn: values.travelOn,
        costFen: Math.round(values.costYuan * 100),
      }),
  },
  {
    contract: holdTalkTask,
    routing: talked,
    handler: ({ tx, task, values }: CompletionContext<HoldTalkCompletion>) => holdTalk(tx, task, values),
  },
  {
    contract: promisePlanTask,
    routing: promised,
    handler: ({ tx, task, values }: CompletionContext<PromisePlanCompletion>) =>
      promisePlan(tx, task, values),
  },
];
