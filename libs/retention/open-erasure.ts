import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { DISCIPLINE_UNIT, groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { claimInstance, type ClaimingInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import type { ErasureStep } from './erasure-step';

/** First step: the instance claims the listing; an accusation stays with those who may see it (Reg. 30). */
export async function openErasure(
  tx: OfficeTransaction,
  { petitionId, erasureId }: ErasureStep,
  instance: ClaimingInstance,
): Promise<{ appraiserGroup: string; approverGroup: string }> {
  const petition = await lockPetition(tx, petitionId);
  await claimInstance(tx, { petitionId, processId: 'case-erasure', cause: erasureId }, instance);
  const unitId = petition.protected ? DISCIPLINE_UNIT : PETITION_OFFICE;
  await startDeadline(tx, { petitionId, rowId: 'erasure-appraisal', countedFrom: tx.now, unitId });
  await addToDossier(tx, { petitionId, kind: 'step', step: 'open-erasure', titleKey: 'step.completed' });
  return petition.protected
    ? {
        appraiserGroup: groupOf(DISCIPLINE_UNIT, 'discipline'),
        approverGroup: groupOf(DISCIPLINE_UNIT, 'discipline'),
      }
    : {
        appraiserGroup: groupOf(PETITION_OFFICE, 'registrar'),
        approverGroup: groupOf(PETITION_OFFICE, 'supervisor'),
      };
}
