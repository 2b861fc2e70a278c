import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';

/**
 * The petitioner withdraws, with receipt number and query code: nobody can in their name. The process is told and
 * ends wherever it stands.
 */
export async function withdrawPetition(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string,
): Promise<void> {
  if (tx.actor.kind !== 'petitioner') throw new Error('only the petitioner withdraws a petition');
  await lockOpenPetition(tx, petitionId);
  const known: unknown[] = await tx.manager.query(
    `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'petition.withdrawn'`,
    [petitionId],
  );
  if (known.length > 0) return;
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.withdrawn',
    data: { reason },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: 'petition-withdrawn', correlationKey: petitionId, variables: {} },
  });
}
