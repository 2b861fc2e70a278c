import { notifyChange } from '#libs/database/notify-change';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '../dossier';
import { CaseMerge } from '../entities/case-merge.entity';
import { lockPetition } from '../load-petition';
import { refuseMerging, requireMayMerge } from './merge-obstacles';

export interface MergeOrder {
  /** The case that goes on and whose opinion answers both. */
  leadingId: string;
  /** Told to the petitioners of the case that is merged. */
  reason: string;
}

/**
 * A case is to be handled together with another one that is about the same matter (并案). Nobody's rights change: each
 * keeps its number, its petitioners, its deadlines and its own time for a review, and is answered by the leading case's
 * opinion. An instance of `merged-case` stops the case's own handling (see `receiveMerge`).
 */
export async function orderMerge(
  tx: OfficeTransaction,
  petitionId: string,
  { leadingId, reason }: MergeOrder,
): Promise<void> {
  const leading = await lockPetition(tx, leadingId);
  const petition = await lockPetition(tx, petitionId);
  await requireMayMerge(tx, [petition.unitId, leading.unitId]);
  await refuseMerging(tx, petition, leading);
  const id = newId();
  await tx.manager.insert(CaseMerge, {
    id,
    petitionId,
    leadingId,
    state: 'ordered',
    reason,
    orderedBy: tx.actor.id as string,
    orderedAt: tx.now,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'merge.ordered',
    data: { leadingId, receiptNumber: leading.receiptNumber, reason },
  });
  await notifyChange(tx.manager, { t: 'petition', petitionId: leadingId });
  await addToDossier(tx, {
    petitionId: leadingId,
    kind: 'office',
    titleKey: 'merge.led',
    data: { petitionId, receiptNumber: petition.receiptNumber, reason },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: 'merged-case', variables: { petitionId, mergeId: id } },
  });
}
