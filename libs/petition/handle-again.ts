import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition, savePetition } from './load-petition';
import { refuseWhileMoving } from './load-transfer';

/**
 * The case goes back to an earlier step of its handling. A draft of its opinion that nobody has signed stays in the dossier
 * as it was, and the petitioner's page does not call the opinion drafted any more.
 */
export async function handleAgain(tx: OfficeTransaction, petitionId: string): Promise<void> {
  await refuseWhileMoving(tx, petitionId);
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.status !== 'opinion-drafted') return;
  petition.status = 'investigating';
  await savePetition(tx, petition);
}
