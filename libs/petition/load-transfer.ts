import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { UnitTransfer } from './entities/unit-transfer.entity';
import './merging/merge-messages';
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
  // One statement: every completion of a task asks.
  const [moving]: { transfer: boolean; merge: 'ordered' | 'merged' | null }[] = await tx.manager.query(
    `SELECT EXISTS (SELECT 1 FROM unit_transfer WHERE petition_id = $1 AND state = 'granted') AS transfer,
       (SELECT state FROM case_merge WHERE petition_id = $1 AND state IN ('ordered', 'merged')) AS merge`,
    [petitionId],
  );
  if (moving?.transfer) throw new DomainError('transfer.under-way');
  if (moving?.merge === 'ordered') throw new DomainError('merge.under-way');
  if (moving?.merge) throw new DomainError('merge.is-merged');
}
