import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { beginInvestigation } from '#libs/petition/begin-investigation';
import { decideExtension } from '#libs/petition/decide-extension';
import { decideObjection } from '#libs/petition/decide-objection';
import { decideTransfer } from '#libs/petition/decide-transfer';
import { handleAgain } from '#libs/petition/handle-again';
import { draftOpinion, type Opinion } from '#libs/petition/draft-opinion';
import { refuseWhileMoving } from '#libs/petition/load-transfer';
import { meetDeadline } from '#libs/petition/meet-deadline';
import { objectToAssignment } from '#libs/petition/object-to-assignment';
import { refuseFutureDays } from '#libs/petition/no-future-days';
import { recordMediation } from '#libs/petition/record-mediation';
import { signOpinion } from '#libs/petition/sign-opinion';
import { triagePetition } from '#libs/petition/triage-petition';
import type { FirstPetitionUserTask } from './first-petition.gen';
import * as recordAssistanceOutcome from './retired/record-assistance-outcome.completion';
import { recordJointMeetingOutcomeTask, routing } from './retired/record-joint-meeting-outcome.completion';
import { AcceptPetitionCompletion } from './tasks/accept-petition.completion';
import { firstPetitionTasks } from './tasks/all-tasks';
import { DecideExtensionCompletion } from './tasks/decide-extension.completion';
import { DecideObjectionCompletion } from './tasks/decide-objection.completion';
import { DecideTransferCompletion } from './tasks/decide-transfer.completion';
import { DraftOpinionCompletion } from './tasks/draft-opinion.completion';
import { HoldMediationCompletion } from './tasks/hold-mediation.completion';
import { InvestigatePetitionCompletion } from './tasks/investigate-petition.completion';
import { ReplySimplyCompletion } from './tasks/reply-simply.completion';
import { SignOpinionCompletion } from './tasks/sign-opinion.completion';
import { TriagePetitionCompletion } from './tasks/triage-petition.completion';

type Effect = (context: CompletionContext) => Promise<void>;

/** An effect whose values are of the step's own class; the inbox has validated them as such. */
function effect<Values extends object>(
  _completion: new () => Values,
  work: (context: CompletionContext<Values>) => Promise<void>,
): Effect {
  return (context) => work(context as CompletionContext<Values>);
}

/** What completing a step does to the office's records at once. A step that is not named here only fills the dossier. */
const EFFECTS: Partial<Record<FirstPetitionUserTask, Effect>> = {
  'triage-petition': effect(TriagePetitionCompletion, ({ tx, task, values }) =>
    triagePetition(tx, task.petitionId, values),
  ),
  'accept-petition': effect(AcceptPetitionCompletion, async ({ tx, task, values }) => {
    if (values.decision === 'object') await objectToAssignment(tx, task.petitionId, values.reason);
  }),
  'decide-objection': effect(DecideObjectionCompletion, ({ tx, task, values }) =>
    decideObjection(tx, task.petitionId, values.upheld),
  ),
  'reply-simply': effect(ReplySimplyCompletion, async ({ tx, task, values }) => {
    if (values.suitable) await draftOpinion(tx, task.petitionId, values as Opinion);
  }),
  'investigate-petition': effect(InvestigatePetitionCompletion, ({ tx, task, values }) =>
    beginInvestigation(tx, task.petitionId, values.hearing === 'hearing' ? (values.hearingPlan ?? '') : null),
  ),
  'hold-mediation': effect(HoldMediationCompletion, ({ tx, task, values }) =>
    recordMediation(tx, task.petitionId, values),
  ),
  'draft-opinion': effect(DraftOpinionCompletion, ({ tx, task, values }) =>
    draftOpinion(tx, task.petitionId, values),
  ),
  'sign-opinion': effect(SignOpinionCompletion, async ({ tx, task, values }) => {
    if (values.approved) await signOpinion(tx, task.petitionId, values.paperHash ?? '');
  }),
  'return-visit': ({ tx, task }) => meetDeadline(tx, task.petitionId, 'return-visit'),
  'decide-transfer': effect(DecideTransferCompletion, ({ tx, task, values }) =>
    decideTransfer(tx, task.petitionId, values),
  ),
  'decide-extension': effect(DecideExtensionCompletion, ({ tx, task, values }) =>
    decideExtension(tx, task.petitionId, values),
  ),
};

/** Steps of earlier versions of the diagram, for the instances that still stand at them. */
export const retiredRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: recordJointMeetingOutcomeTask,
    routing,
    handler: async ({ tx, task, values }: CompletionContext) => {
      refuseFutureDays(values, tx.now);
      await refuseWhileMoving(tx, task.petitionId);
      await meetDeadline(tx, task.petitionId, 'joint-meeting-convened');
    },
  },
  {
    contract: recordAssistanceOutcome.recordAssistanceOutcomeTask,
    routing: recordAssistanceOutcome.routing,
    handler: ({ tx, task }: CompletionContext) => refuseWhileMoving(tx, task.petitionId),
  },
];

/** Whoever signs has not drafted (Reg. 32: the unit's head answers for the opinion). */
const FOUR_EYES: Partial<Record<FirstPetitionUserTask, readonly FirstPetitionUserTask[]>> = {
  'sign-opinion': ['draft-opinion', 'reply-simply'],
};

export const firstPetitionRegistrations: readonly UserTaskRegistration[] = firstPetitionTasks.map(
  ({ contract, routing }) => {
    const step = contract.elementId as FirstPetitionUserTask;
    const handler: Effect = async (context) => {
      refuseFutureDays(context.values, context.tx.now);
      await refuseWhileMoving(context.tx, context.task.petitionId);
      await EFFECTS[step]?.(context);
    };
    // Its opinion is still drafted when a case goes back to who would not sign it.
    const doneAgain = step === 'sign-opinion' ? refuseWhileMoving : handleAgain;
    return { contract, routing, handler, notSamePersonAs: FOUR_EYES[step], doneAgain };
  },
);
