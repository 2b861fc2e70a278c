import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { type ClaimingInstance, claimInstance, finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import type { Petition } from './entities/petition.entity';
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
  if (petition.status === 'withdrawn' || (await isWithdrawnFrom(tx, petition))) {
    throw new DomainError('instance-superseded');
  }
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

/**
 * The petitioner has withdrawn, and an instance that runs is told of it. Where none does, this one goes on: it is told
 * itself, and ends the case.
 */
async function isWithdrawnFrom(tx: OfficeTransaction, petition: Petition): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'petition.withdrawn' AND EXISTS (
       SELECT 1 FROM instance_claim c WHERE c.instance_key = $2 AND c.finished_at IS NULL)`,
    [petition.id, petition.instanceKey],
  );
  return rows.length > 0;
}
