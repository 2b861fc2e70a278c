import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { newestOpinion } from './newest-opinion';
import type { Document } from './entities/document.entity';
import { Petition } from './entities/petition.entity';
import { lockOpenPetition, savePetition } from './load-petition';
import { giveNotice } from './give-notice';

/**
 * The signed opinion is delivered to every petitioner, of joined petitions too; the handling period is met and the
 * petitioner's 30 days for a review begin (Reg. 35). `deliverable` is false for an anonymous petition.
 */
export async function deliverOpinion(
  tx: OfficeTransaction,
  petitionId: string,
): Promise<{ deliverable: boolean }> {
  const petition = await lockOpenPetition(tx, petitionId);
  const opinion = await newestOpinion(tx, petitionId);
  if (opinion.state === 'draft') throw new DomainError('petition.opinion-missing');
  opinion.state = 'issued';
  await tx.manager.save(opinion, { reload: false });
  petition.status = 'opinion-delivered';
  petition.opinionDeliveredAt = tx.now;
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'met', ['handling', 'simplified-handling']);

  await tell(tx, petition, opinion);
  for (const joined of await tx.manager.findBy(Petition, {
    earlierPetitionId: petitionId,
    status: 'joined',
  })) {
    await tell(tx, joined, opinion);
  }
  if (petition.anonymous) return { deliverable: false };
  await startDeadline(tx, { petitionId, rowId: 'review-request', countedFrom: tx.now, unitId: null });
  await startDeadline(tx, {
    petitionId,
    rowId: 'return-visit',
    countedFrom: tx.now,
    unitId: petition.unitId,
  });
  return { deliverable: true };
}

async function tell(tx: OfficeTransaction, petition: Petition, opinion: Document): Promise<void> {
  await giveNotice(tx, petition, opinion, { kind: 'opinion', article: 'reg-32', appeal: 'review' });
}
