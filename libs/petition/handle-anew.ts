import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import type { Petition } from './entities/petition.entity';
import { savePetition } from './load-petition';

/**
 * Opens a case again, in a new instance of its process that starts with the investigation. It counts as unanswered from
 * here: what was delivered before answers it no more. `cause` is the id of what ordered it.
 */
export async function handleAnew(
  tx: OfficeTransaction,
  petition: Petition,
  { step, cause }: { step: string; cause: string },
): Promise<void> {
  petition.status = 'accepted';
  petition.opinionDeliveredAt = null;
  petition.closedAt = null;
  petition.closingKind = null;
  await savePetition(tx, petition);
  await addToDossier(tx, { petitionId: petition.id, kind: 'step', step, titleKey: 'step.completed' });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: petition.id,
    payload: {
      processId: petition.processId,
      variables: { petitionId: petition.id, rehandlingId: cause, transferred: false },
    },
  });
}
