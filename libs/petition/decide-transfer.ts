import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { UnitTransfer } from './entities/unit-transfer.entity';
import { lockPetition } from './load-petition';
import { openTransfer } from './load-transfer';
import { requireActiveUnit } from './require-unit';
import { refuseUnderWay, refuseUnmovable } from './transfer-obstacles';
import './transfer-messages';

/**
 * Whoever decides has decided. A grant is checked again, since the case has gone on meanwhile, and it is given only
 * while the handling waits at an open task: from then on no step is completed (`refuseWhileMoving`), so that nothing of
 * the old instance is under way when the new one takes the case over.
 */
export async function decideTransfer(
  tx: OfficeTransaction,
  petitionId: string,
  { granted }: { granted: boolean },
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const transfer = await openTransfer(tx, petitionId);
  await endDeadlines(tx, petitionId, 'met', ['transfer-decision']);
  if (!granted) {
    // Also of a transfer that has lapsed: the task may stand there for a moment still.
    if (transfer)
      await tx.manager.update(UnitTransfer, { id: transfer.id }, { state: 'refused', endedAt: tx.now });
    return;
  }
  if (transfer?.state !== 'requested' || petition.unitId !== transfer.fromUnitId) {
    throw new DomainError('transfer.not-now');
  }
  await refuseUnmovable(tx, petition);
  await requireActiveUnit(tx.manager, transfer.toUnitId, 'granted');
  await refuseUnderWay(tx, petition);
  await tx.manager.update(UnitTransfer, { id: transfer.id }, { state: 'granted' });
}
