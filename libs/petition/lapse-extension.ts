import { endDeadline } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';

/**
 * The opinion is delivered while the head has not decided yet whether there is more time: nothing is left to extend, so
 * the request ends with it, and so does the head's task. The message names the request, so that no later one hears it.
 */
export async function lapseExtension(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const pending: { id: string }[] = await tx.manager.query(
    `SELECT id FROM deadline WHERE petition_id = $1 AND row_id = 'extension-decision'
       AND state IN ('running', 'suspended')`,
    [petitionId],
  );
  for (const { id } of pending) {
    await endDeadline(tx, id, 'cancelled');
    await addToDossier(tx, { petitionId, kind: 'office', titleKey: 'petition.extension-lapsed' });
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId,
      payload: { name: 'extension-lapsed', correlationKey: id },
    });
  }
}
