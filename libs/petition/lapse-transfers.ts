import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import type { TransferState } from './entities/unit-transfer.entity';

/**
 * What is left of a transfer when the opinion is delivered, the case ends, or its instance does: nothing that anybody
 * could still decide, so the task of whoever decides ends with it. The message names the request, so that no later one
 * hears it.
 */
export async function lapseTransfers(
  tx: OfficeTransaction,
  petitionId: string,
  states: readonly TransferState[],
): Promise<void> {
  const [lapsed]: [{ id: string }[], number] = await tx.manager.query(
    `UPDATE unit_transfer SET state = 'lapsed', ended_at = $2 WHERE petition_id = $1 AND state = ANY ($3) RETURNING id`,
    [petitionId, tx.now, states],
  );
  if (lapsed.length === 0) return;
  await endDeadlines(tx, petitionId, 'cancelled', ['transfer-decision']);
  for (const { id } of lapsed) {
    await addToDossier(tx, { petitionId, kind: 'office', titleKey: 'transfer.lapsed' });
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId,
      payload: { name: 'transfer-lapsed', correlationKey: id },
    });
  }
}
