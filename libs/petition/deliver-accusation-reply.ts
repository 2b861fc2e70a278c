import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition, savePetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { stepText } from './step-values';

/** The accuser is answered by the discipline office; an anonymous accusation keeps its answer in the dossier. */
export async function deliverAccusationReply(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  await issuePaper(tx, petition, {
    kind: 'accusation-reply',
    article: 'reg-30',
    appeal: 'discipline',
    values: { reply: await stepText(tx, petitionId, 'handle-accusation', 'reply') },
  });
  petition.status = 'opinion-delivered';
  petition.opinionDeliveredAt = tx.now;
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'met', ['handling']);
}
