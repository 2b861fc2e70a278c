import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { groupsOf, unitOf } from './groups-of';
import { lockReturn, type ReturnStep } from './load-return';
import { ASSISTED_RETURN } from './request-return';

/**
 * First step: the instance claims the return, and the hours in which the office makes its offer begin. There is no return that
 * was not opened by `request-return`, so an instance that somebody starts in the engine finds none and fails.
 */
export async function openReturn(
  tx: OfficeTransaction,
  step: ReturnStep,
  instance: ClaimingInstance,
): Promise<{ officeGroup: string }> {
  const locked = await lockReturn(tx, step);
  const { petition, help } = locked;
  await claimInstance(tx, { petitionId: petition.id, processId: ASSISTED_RETURN, cause: help.id }, instance);
  const { officeGroup } = groupsOf(locked);
  // Stopped before it began: nothing is owed any more.
  if (help.state === 'requested') {
    await startDeadline(tx, {
      petitionId: petition.id,
      rowId: 'return-offer',
      countedFrom: help.openedAt,
      unitId: unitOf(officeGroup),
    });
  }
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'open-return',
    titleKey: 'step.completed',
  });
  return { officeGroup };
}
