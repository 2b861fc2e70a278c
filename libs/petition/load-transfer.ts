import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { UnitTransfer } from './entities/unit-transfer.entity';
import { openMerge } from './merging/load-merge';
import './transfer-messages';

/** The transfer of a case that waits for its decision or for its other unit; null when there is none. */
export function openTransfer(tx: OfficeTransaction, petitionId: string): Promise<UnitTransfer | null> {
  return tx.manager.findOne(UnitTransfer, {
    where: [
      { petitionId, state: 'requested' },
      { petitionId, state: 'granted' },
    ],
  });
}

/**
 * Refuses what would begin in an instance that is about to be replaced: a granted transfer or a merger is on its way, and
 * what is done now would be lost with the old instance. The petition is locked by the caller.
 */
export async function refuseWhileMoving(tx: OfficeTransaction, petitionId: string): Promise<void> {
  if ((await openTransfer(tx, petitionId))?.state === 'granted') throw new DomainError('transfer.under-way');
  const merge = await openMerge(tx, petitionId);
  if (merge?.state === 'ordered') throw new DomainError('merge.under-way');
  if (merge) throw new DomainError('merge.is-merged');
}
