import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { issuePaper } from './issue-paper';
import { lockPetition, savePetition } from './load-petition';
import { chineseLastDay } from './papers';
import { requireUnitId, unitName } from './require-unit';
import { isWithdrawnFrom, takeOver } from './take-over';

/**
 * First step of handling a matter anew: the instance claims it for the order, takes it over from the one that handled
 * it before, which is ended, and the handling period begins again. An order whose matter was withdrawn meanwhile is
 * superseded by that.
 */
export async function startRehandling(
  tx: OfficeTransaction,
  { petitionId, rehandlingId }: { petitionId: string; rehandlingId: string },
  instance: ClaimingInstance,
): Promise<{ handlerGroup: string; headGroup: string }> {
  const petition = await lockPetition(tx, petitionId);
  const unitId = requireUnitId(petition);
  if (petition.status === 'withdrawn' || (await isWithdrawnFrom(tx, petition))) {
    throw new DomainError('instance-superseded');
  }
  await claimInstance(tx, { petitionId, processId: petition.processId, cause: rehandlingId }, instance);
  await takeOver(tx, petition, instance);
  petition.procedure = 'ordinary';
  petition.acceptedAt = tx.now;
  await savePetition(tx, petition);
  const { dueAt } = await startDeadline(tx, { petitionId, rowId: 'handling', countedFrom: tx.now, unitId });
  await issuePaper(tx, petition, {
    kind: 'rehandling',
    article: 'reg-34',
    appeal: 'supervise',
    values: { unit: await unitName(tx.manager, unitId), dueDay: chineseLastDay(dueAt) },
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'start-rehandling',
    titleKey: 'step.start-rehandling',
  });
  return { handlerGroup: `${unitId}:handler`, headGroup: `${unitId}:head` };
}
