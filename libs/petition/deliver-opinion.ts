import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { requireUnchanged } from './approve-document';
import { Document } from './entities/document.entity';
import { giveNotice } from './give-notice';
import { joinedTo } from './joined-to';
import { lapseExtension } from './lapse-extension';
import { lapseTransfers } from './lapse-transfers';
import { lockOpenPetition, savePetition } from './load-petition';
import { passOnAnswer } from './merging/pass-on-answer';
import { newestOpinion } from './newest-opinion';
import { recordDelivery } from './record-delivery';

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
  requireUnchanged(opinion);
  await tx.manager.update(Document, opinion.id, { state: 'issued' });
  petition.status = 'opinion-delivered';
  petition.opinionDeliveredAt = tx.now;
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'met', ['handling', 'simplified-handling']);
  await lapseExtension(tx, petitionId);
  await lapseTransfers(tx, petitionId, ['requested']);

  for (const told of [petition, ...(await joinedTo(tx, petitionId))]) {
    await giveNotice(tx, told, opinion, { kind: 'opinion', article: 'reg-32', appeal: 'review' });
  }
  await passOnAnswer(tx, petition, opinion);
  if (petition.anonymous) return { deliverable: false };
  await recordDelivery(tx, petition, opinion, { article: 'reg-32' });
  await startDeadline(tx, { petitionId, rowId: 'review-request', countedFrom: tx.now, unitId: null });
  await startDeadline(tx, {
    petitionId,
    rowId: 'return-visit',
    countedFrom: tx.now,
    unitId: petition.unitId,
  });
  return { deliverable: true };
}
