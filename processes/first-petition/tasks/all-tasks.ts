import type { UserTaskContract } from '#libs/process-contract/catalogue';
import * as acceptPetition from './accept-petition.completion';
import * as classifyClaim from './classify-claim.completion';
import * as decideExtension from './decide-extension.completion';
import * as decideObjection from './decide-objection.completion';
import * as decideTransfer from './decide-transfer.completion';
import * as draftOpinion from './draft-opinion.completion';
import * as explainPolicy from './explain-policy.completion';
import * as handleAccusation from './handle-accusation.completion';
import * as holdHearing from './hold-hearing.completion';
import * as holdMediation from './hold-mediation.completion';
import * as investigatePetition from './investigate-petition.completion';
import * as replySimply from './reply-simply.completion';
import * as resolveClaim from './resolve-claim.completion';
import * as returnVisit from './return-visit.completion';
import * as signOpinion from './sign-opinion.completion';
import * as triagePetition from './triage-petition.completion';

/** A user task with what its completion tells the engine. */
export interface UserTask {
  readonly contract: UserTaskContract;
  /** The flags that the engine routes by; `values` is an instance of `contract.completion`, already validated. */
  readonly routing: (values: object) => Record<string, unknown>;
}

function userTask<T extends object>(
  contract: UserTaskContract,
  routing: (values: T) => Record<string, unknown>,
): UserTask {
  return { contract, routing: (values) => routing(values as T) };
}

/** Every user task of the process, in the order of the diagram. */
export const firstPetitionTasks: readonly UserTask[] = [
  userTask(triagePetition.triagePetitionTask, triagePetition.routing),
  userTask(acceptPetition.acceptPetitionTask, acceptPetition.routing),
  userTask(decideObjection.decideObjectionTask, decideObjection.routing),
  userTask(replySimply.replySimplyTask, replySimply.routing),
  userTask(investigatePetition.investigatePetitionTask, investigatePetition.routing),
  userTask(holdMediation.holdMediationTask, holdMediation.routing),
  userTask(holdHearing.holdHearingTask, holdHearing.routing),
  userTask(classifyClaim.classifyClaimTask, classifyClaim.routing),
  userTask(resolveClaim.resolveClaimTask, resolveClaim.routing),
  userTask(explainPolicy.explainPolicyTask, explainPolicy.routing),
  userTask(draftOpinion.draftOpinionTask, draftOpinion.routing),
  userTask(signOpinion.signOpinionTask, signOpinion.routing),
  userTask(returnVisit.returnVisitTask, returnVisit.routing),
  userTask(handleAccusation.handleAccusationTask, handleAccusation.routing),
  userTask(decideTransfer.decideTransferTask, decideTransfer.routing),
  userTask(decideExtension.decideExtensionTask, decideExtension.routing),
];
