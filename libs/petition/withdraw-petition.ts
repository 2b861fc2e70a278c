import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';

/**
 * A petitioner withdraws, with receipt number and query code: nobody can in their name. Of a joint petition each
 * representative withdraws for himself alone, with the code that is his. The matter ends when all of them have and
 * nobody else is on its signed list: those who signed it have withdrawn nothing, and may choose another representative
 * (see appoint-representative). When it ends, the process is told and ends wherever it stands.
 */
export async function withdrawPetition(
  tx: OfficeTransaction,
  petitionId: string,
  { ordinal, reason }: { ordinal: number; reason: string },
): Promise<void> {
  if (tx.actor.kind !== 'petitioner') throw new Error('only the petitioner withdraws a petition');
  await lockOpenPetition(tx, petitionId);
  const [left] = await tx.manager.query(
    `WITH gone AS (
       UPDATE petitioner SET withdrawn_at = $3 WHERE petition_id = $1 AND ordinal = $2 AND withdrawn_at IS NULL
       RETURNING ordinal)
     SELECT (SELECT count(*)::int FROM gone) AS gone,
       (SELECT count(*)::int FROM petitioner r WHERE r.petition_id = $1 AND r.ordinal <> $2 AND r.withdrawn_at IS NULL)
         AS representatives,
       (SELECT count(*)::int FROM co_petitioner c WHERE c.petition_id = $1 AND c.struck_at IS NULL) AS listed,
       (SELECT count(*)::int FROM dossier_entry d WHERE d.petition_id = $1 AND d.title_key = 'petition.withdrawn')
         AS ended,
       (SELECT p.anonymous FROM petition p WHERE p.id = $1) AS anonymous`,
    [petitionId, ordinal, tx.now],
  );
  // Withdrawn already, the reader or the whole matter: once more changes nothing.
  if (left.ended > 0 || (left.gone === 0 && !left.anonymous)) return;
  if (left.representatives + left.listed > 0) {
    const { representatives, listed } = left;
    await addToDossier(tx, {
      petitionId,
      kind: 'request',
      titleKey: 'petition.representative-withdrawn',
      data: { ordinal, reason, representatives, listed },
    });
    return;
  }
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
