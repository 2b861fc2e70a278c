import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { DISCIPLINE_GROUP } from '#libs/petition/register-petition';
import { type ErasureRequestStep, lockErasureRequest } from './load-erasure-request';
import { ERASURE_REQUEST } from './request-erasure';

/**
 * First step: the instance claims the request, and the time in which it is answered begins with it. Who answers for the
 * office's data decides; of an accusation, whoever alone may know of it (Reg. 30).
 */
export async function openErasureRequest(
  tx: OfficeTransaction,
  step: ErasureRequestStep,
  instance: ClaimingInstance,
): Promise<{ answerGroup: string }> {
  const { petition, request } = await lockErasureRequest(tx, step);
  const claim = { petitionId: petition.id, processId: ERASURE_REQUEST, cause: request.id };
  await claimInstance(tx, claim, instance);
  const answerGroup = petition.protected ? DISCIPLINE_GROUP : groupOf(PETITION_OFFICE, 'supervisor');
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'erasure-answer',
    countedFrom: request.requestedAt,
    unitId: answerGroup.split(':')[0] as string,
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'open-erasure-request',
    titleKey: 'step.completed',
  });
  return { answerGroup };
}
