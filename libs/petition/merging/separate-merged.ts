import { notifyChange } from '#libs/database/notify-change';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { handOverDeadlines } from '#libs/deadline-watch/hand-over-deadlines';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { DeadlineId } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '../dossier';
import { CaseMerge } from '../entities/case-merge.entity';
import type { Petition } from '../entities/petition.entity';
import { savePetition } from '../load-petition';
import { relaxLeading } from './leading-period';
import { unshareInterests } from './share-interests';

/** Counted until the unit has accepted; a merger may have ended them. */
const BEFORE_ACCEPTANCE: readonly DeadlineId[] = [
  'registration-decision',
  'acceptance-notice',
  'simplified-acceptance',
  'objection',
];

/**
 * A merged case is handled by itself again, from where it stood (解除并案): with the unit, the procedure and the deadlines
 * that it had, counted from when they were counted then, so that neither merging nor undoing it costs the petitioner time.
 * The instance that holds it is told. Both cases are locked by the caller.
 *
 * @param reason null when the leading case ended without an opinion
 */
export async function separateMerged(
  tx: OfficeTransaction,
  petition: Petition,
  merge: CaseMerge,
  reason: string | null,
): Promise<void> {
  await tx.manager.update(
    CaseMerge,
    { id: merge.id },
    { state: 'undone', endedAt: tx.now, endedBy: reason === null ? null : tx.actor.id, endReason: reason },
  );
  await restore(tx, petition, merge);
  await unshareInterests(tx, petition.id, merge.leadingId);
  await relaxLeading(tx, merge);
  const data = { reason };
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'office',
    titleKey: 'merge.undone',
    data: { ...data, leadingId: merge.leadingId },
  });
  await notifyChange(tx.manager, { t: 'petition', petitionId: merge.leadingId });
  await addToDossier(tx, {
    petitionId: merge.leadingId,
    kind: 'office',
    titleKey: `merge.no-longer-led`,
    data: { ...data, petitionId: petition.id, receiptNumber: petition.receiptNumber },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: petition.id,
    payload: { name: 'merge-undone', correlationKey: petition.id, variables: {} },
  });
}

async function restore(tx: OfficeTransaction, petition: Petition, merge: CaseMerge): Promise<void> {
  const { statusBefore, unitBefore } = merge;
  // A draft was written for the case alone, and somebody has found since that there is more to it.
  petition.status = statusBefore === 'opinion-drafted' ? 'investigating' : (statusBefore ?? 'received');
  petition.unitId = unitBefore;
  petition.procedure = merge.procedureBefore ?? petition.procedure;
  petition.category = merge.categoryBefore;
  petition.acceptedAt = merge.acceptedBefore;
  await savePetition(tx, petition);
  if (merge.acceptedBefore !== null && unitBefore !== null) {
    return handOverDeadlines(tx, petition.id, unitBefore);
  }
  await endDeadlines(tx, petition.id, 'cancelled', ['handling']);
  await endDeadlines(tx, petition.id, 'cancelled', await startedSince(tx, petition.id, merge));
  for (const { rowId, countedFrom, unitId } of await runningThen(tx, petition.id, merge)) {
    await startDeadline(tx, { petitionId: petition.id, rowId, countedFrom, unitId, suffix: merge.id });
  }
}

async function startedSince(
  tx: OfficeTransaction,
  petitionId: string,
  merge: CaseMerge,
): Promise<DeadlineId[]> {
  const rows: { rowId: DeadlineId }[] = await tx.manager.query(
    `SELECT row_id AS "rowId" FROM deadline
     WHERE petition_id = $1 AND row_id = ANY ($2) AND started_at >= $3 AND state = 'running'`,
    [petitionId, BEFORE_ACCEPTANCE, merge.mergedAt],
  );
  return rows.map((row) => row.rowId);
}

/** What ran when the case was merged and was ended by it. */
async function runningThen(
  tx: OfficeTransaction,
  petitionId: string,
  merge: CaseMerge,
): Promise<{ rowId: DeadlineId; countedFrom: Date; unitId: string | null }[]> {
  return tx.manager.query(
    `SELECT row_id AS "rowId", counted_from AS "countedFrom", unit_id AS "unitId" FROM deadline
     WHERE petition_id = $1 AND row_id = ANY ($2) AND started_at < $3 AND ended_at >= $3
     ORDER BY started_at, id`,
    [petitionId, BEFORE_ACCEPTANCE, merge.mergedAt],
  );
}
