import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition } from './load-petition';
import { newestOpinion } from './newest-opinion';
import { documentHash } from './papers';

/** The unit head signs the very text that was drafted; its hash must still be the text's. */
export async function signOpinion(tx: OfficeTransaction, petitionId: string): Promise<void> {
  await lockOpenPetition(tx, petitionId);
  const opinion = await newestOpinion(tx, petitionId);
  if (documentHash(opinion.title, opinion.body) !== opinion.sha256) {
    throw new Error(`document ${opinion.id} is not what its hash says`);
  }
  opinion.state = 'signed';
  await tx.manager.save(opinion, { reload: false });
}
