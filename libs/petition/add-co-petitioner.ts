import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { ListEntry } from '#libs/signed-list/vocabulary';
import '#libs/signed-list/messages';
import { addToDossier } from './dossier';
import { lockOpenPetition, savePetition } from './load-petition';
import { appendToList, keysOfPerson, knownKeys, requireNamed } from './signed-list';

/**
 * Writes one person into the signed list of a joint petition (Reg. 20). Refused (422): somebody without identity number
 * and phone (`signed-list.id-or-phone`), or who is on the petition already (`signed-list.known`).
 */
export async function addCoPetitioner(
  tx: OfficeTransaction,
  petitionId: string,
  person: ListEntry,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  requireNamed(petition);
  const refuse = (code: string, field: string) => {
    throw new DomainError(code, { status: 422, field });
  };
  if (!person.idNumber && !person.phone) refuse('signed-list.id-or-phone', 'phone');
  const known = await knownKeys(tx, petitionId);
  if (keysOfPerson(tx.office.cipher, person).some((key) => known.has(key))) {
    refuse('signed-list.known', 'name');
  }
  await appendToList(tx, petition, [person]);
  await savePetition(tx, petition);
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.list-grown',
    data: { added: 1, people: petition.peopleCount },
  });
}
