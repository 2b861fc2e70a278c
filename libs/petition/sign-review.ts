import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition } from './load-petition';
import { newestOpinion } from './newest-opinion';
import { signDocument } from './sign-opinion';
import type { AppealLevel } from './vocabulary';

/** The head of the reviewing body signs the very text that was drafted. */
export async function signReview(
  tx: OfficeTransaction,
  petitionId: string,
  level: AppealLevel,
): Promise<void> {
  await lockOpenPetition(tx, petitionId);
  await signDocument(tx, await newestOpinion(tx, petitionId, `${level}-opinion`));
}
