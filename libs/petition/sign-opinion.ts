import type { OfficeTransaction } from '#libs/office/office';
import { approveDocument } from './approve-document';
import { lockOpenPetition } from './load-petition';
import { requireCurrentNumbers } from './merging/answered-numbers';
import { newestOpinion } from './newest-opinion';

/** The unit head signs the newest draft of the opinion (Reg. 32); `shownHash` is that of the text they were shown. */
export async function signOpinion(
  tx: OfficeTransaction,
  petitionId: string,
  shownHash: string,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const opinion = await newestOpinion(tx, petitionId);
  await requireCurrentNumbers(tx, petition, opinion);
  await approveDocument(tx, opinion, shownHash);
}
