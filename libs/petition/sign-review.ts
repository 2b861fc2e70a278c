import type { OfficeTransaction } from '#libs/office/office';
import { approveDocument } from './approve-document';
import { lockOpenPetition } from './load-petition';
import { newestOpinion } from './newest-opinion';
import type { AppealLevel } from './vocabulary';

/** The head of the reviewing body signs the newest draft; `shownHash` is that of the text they were shown. */
export async function signReview(
  tx: OfficeTransaction,
  petitionId: string,
  level: AppealLevel,
  shownHash: string,
): Promise<void> {
  await lockOpenPetition(tx, petitionId);
  await approveDocument(tx, await newestOpinion(tx, petitionId, `${level}-opinion`), shownHash);
}
