import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { type ClaimingInstance, claimInstance, finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { issuePaper } from './issue-paper';
import { lockPetition, savePetition } from './load-petition';
import { chineseLastDay } from './papers';
import { requireUnitId, unitName } from './require-unit';

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
  if (await isBeingWithdrawn(tx, petitionId)) throw new DomainError('instance-superseded');
  await claimInstance(tx, { petitionId, processId: petition.processId, cause: rehandlingId }, instance);
  await takeOver(tx, petitionId, petition.instanceKey, instance.key);
  petition.instanceKey = instance.key;
  petition.processVersion = instance.processVersion;
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

/** Ends the instance that handled the case before, unless it has done its last step. */
async function takeOver(
  tx: OfficeTransaction,
  petitionId: string,
  before: string | null,
  now: string,
): Promise<void> {
  if (before === null || before === now) return;
  const [old]: { finished: boolean }[] = await tx.manager.query(
    `SELECT finished_at IS NOT NULL AS finished FROM instance_claim WHERE instance_key = $1`,
    [before],
  );
  if (!old || old.finished) return;
  await finishInstance(tx, petitionId, before);
  await enqueue(tx.manager, {
    kind: 'cancel-instance',
    petitionId,
    payload: { instanceKey: before },
  });
}

/** The petitioner has withdrawn, and the process that is told of it is the one before. */
async function isBeingWithdrawn(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'petition.withdrawn'`,
    [petitionId],
  );
  return rows.length > 0;
}
