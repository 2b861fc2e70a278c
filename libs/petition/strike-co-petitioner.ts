import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockOpenPetition, savePetition } from './load-petition';
import { countPeople } from './signed-list';

/**
 * Strikes a person off the signed list (a mistake, or they take no part any more). The row, who struck it and why stay
 * on record. The petition counts one person less when its count was that of the people it names.
 */
export async function strikeCoPetitioner(
  tx: OfficeTransaction,
  petitionId: string,
  strike: { ordinal: number; reason: string },
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const { representatives, listed } = await countPeople(tx, petitionId);
  const [struck] = (await tx.manager.query(
    `UPDATE co_petitioner SET struck_at = $3 WHERE petition_id = $1 AND ordinal = $2 AND struck_at IS NULL RETURNING ordinal`,
    [petitionId, strike.ordinal, tx.now],
  )) as [{ ordinal: number }[], number];
  if (!struck[0]) throw new DomainError('petition.not-on-list', { status: 422, field: 'ordinal' });
  if (petition.peopleCount === representatives + listed) petition.peopleCount -= 1;
  await savePetition(tx, petition);
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.list-struck',
    data: { ordinal: strike.ordinal, reason: strike.reason },
  });
}
