import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';
import { openTransfer } from './load-transfer';

/**
 * A transfer was granted: an instance of its own takes the case over for the other unit (see `receiveTransfer`) and ends
 * this one. The transfer of a case that was withdrawn meanwhile has lapsed.
 */
export async function transferPetition(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const transfer = await openTransfer(tx, petitionId);
  if (transfer?.state !== 'granted') return;
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'transfer-petition',
    titleKey: 'step.transfer-petition',
    data: { fromUnitId: transfer.fromUnitId, toUnitId: transfer.toUnitId },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: {
      processId: petition.processId,
      variables: { petitionId, rehandlingId: transfer.id, transferred: true },
    },
  });
}
