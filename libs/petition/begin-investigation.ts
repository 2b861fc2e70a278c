import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition, savePetition } from './load-petition';

/** The unit has looked into the facts and heard the petitioner (Reg. 31); the case shows it. */
export async function beginInvestigation(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  petition.status = 'investigating';
  await savePetition(tx, petition);
}
