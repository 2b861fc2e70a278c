import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockPetition } from '../load-petition';
import { openMerge } from './load-merge';
import { refuseSigned, requireMayMerge } from './merge-obstacles';
import { separateMerged } from './separate-merged';

/**
 * Somebody has found that a merged case is not about the same matter after all: it is handled by itself again, until the
 * opinion that answers both is signed. The reason is told to its petitioners.
 */
export async function undoMerge(tx: OfficeTransaction, petitionId: string, reason: string): Promise<void> {
  const known = await openMerge(tx, petitionId);
  if (!known) throw new DomainError('merge.none');
  const leading = await lockPetition(tx, known.leadingId);
  const petition = await lockPetition(tx, petitionId);
  const merge = await openMerge(tx, petitionId);
  if (merge?.id !== known.id) throw new DomainError('merge.none');
  if (merge.state === 'ordered') throw new DomainError('merge.under-way');
  await requireMayMerge(tx, [merge.unitBefore ?? leading.unitId, leading.unitId]);
  await refuseSigned(tx, leading.id);
  await separateMerged(tx, petition, merge, reason);
}
