import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { type ClaimingInstance, claimInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { lockReopening, type ReopeningStep } from './load-reopening';
import { requireUnitId } from './require-unit';

/** First step: the instance claims the request, and the time in which the unit's head decides begins with it. */
export async function openReopening(
  tx: OfficeTransaction,
  step: ReopeningStep,
  instance: ClaimingInstance,
): Promise<{ headGroup: string }> {
  const { petition, reopening } = await lockReopening(tx, step);
  const unitId = requireUnitId(petition);
  await claimInstance(tx, { petitionId: petition.id, processId: 'reopening', cause: reopening.id }, instance);
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'reopening-decision',
    countedFrom: reopening.requestedAt,
    unitId,
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'open-reopening',
    titleKey: 'step.completed',
  });
  return { headGroup: groupOf(unitId, 'head') };
}
