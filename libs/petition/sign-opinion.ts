import type { OfficeTransaction } from '#libs/office/office';
import type { Document } from './entities/document.entity';
import { lockOpenPetition } from './load-petition';
import { newestOpinion } from './newest-opinion';
import { documentHash } from './papers';

/** The unit head signs the very text that was drafted; its hash must still be the text's. */
export async function signOpinion(tx: OfficeTransaction, petitionId: string): Promise<void> {
  await lockOpenPetition(tx, petitionId);
  await signDocument(tx, await newestOpinion(tx, petitionId));
}

/** Signs a draft; throws when its text is not the one that its hash was made of. */
export async function signDocument(tx: OfficeTransaction, document: Document): Promise<void> {
  if (documentHash(document.title, document.body) !== document.sha256) {
    throw new Error(`document ${document.id} is not what its hash says`);
  }
  document.state = 'signed';
  await tx.manager.save(document, { reload: false });
}
