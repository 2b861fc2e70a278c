import type { OfficeTransaction } from '#libs/office/office';
import { issuePaper } from './issue-paper';
import { lockOpenPetition } from './load-petition';
import { unitName } from './require-unit';

/** A mediation that both sides agreed to is written down as an agreement and given to the petitioners, a
 * party to it (Reg. 33). */
export async function recordMediation(
  tx: OfficeTransaction,
  petitionId: string,
  mediation: { agreed: boolean; summary: string },
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (!mediation.agreed) return;
  await issuePaper(tx, petition, {
    kind: 'mediation',
    article: 'reg-33',
    appeal: null,
    values: { unit: await unitName(tx.manager, petition.unitId ?? ''), summary: mediation.summary },
  });
}
