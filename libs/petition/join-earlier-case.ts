import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { addToDossier } from './dossier';
import { Petition } from './entities/petition.entity';
import { lockOpenPetition } from './load-petition';
import { issuePaper } from './issue-paper';

/** A repeated petition on the same facts joins its earlier case, whose opinion answers both. */
export async function joinEarlierCase(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const earlier = await tx.manager.findOneByOrFail(Petition, { id: petition.earlierPetitionId as string });
  await issuePaper(tx, petition, {
    kind: 'joined',
    article: 'reg-22',
    appeal: 'again',
    values: { earlierNumber: earlier.receiptNumber },
  });
  await addToDossier(tx, {
    petitionId: earlier.id,
    kind: 'office',
    titleKey: 'petition.repeat-joined',
    data: { petitionId, receiptNumber: petition.receiptNumber },
  });
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await closePetition(tx, petition, 'joined', 'joined');
}
