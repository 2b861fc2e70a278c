import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition } from './load-petition';
import { writeDocument } from './papers';
import { unitName } from './require-unit';

/** A mediation that both sides agreed to is written down as an agreement (Reg. 33). */
export async function recordMediation(
  tx: OfficeTransaction,
  petitionId: string,
  mediation: { agreed: boolean; summary: string },
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (!mediation.agreed) return;
  await writeDocument(tx, petition, {
    kind: 'mediation',
    article: 'reg-33',
    state: 'issued',
    values: { unit: await unitName(tx.manager, petition.unitId ?? ''), summary: mediation.summary },
  });
}
