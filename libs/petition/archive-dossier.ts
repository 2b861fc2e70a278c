import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';

/** Files the dossier (一案一档). Nothing is archived that was not answered: the petitioner's third right. */
export async function archiveDossier(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.opinionDeliveredAt === null) throw new DomainError('petition.opinion-needed');
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'archive-dossier',
    titleKey: 'step.archive-dossier',
  });
  await closePetition(tx, petition, 'archived', 'opinion');
}
