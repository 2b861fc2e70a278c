import { endBacklog } from '#libs/backlog/end-backlog';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { requireUnchanged } from './approve-document';
import { addToDossier } from './dossier';
import { Document } from './entities/document.entity';
import { Review } from './entities/review.entity';
import { giveNotice } from './give-notice';
import { joinedTo } from './joined-to';
import { savePetition } from './load-petition';
import { appealAfter, articleOf, lockReview, type ReviewStep } from './load-review';
import { newestOpinion } from './newest-opinion';
import { recordDelivery } from './record-delivery';
import { stepText } from './step-values';
import type { ReviewOutcome } from './vocabulary';

/**
 * The signed opinion of a review or re-review is delivered, and the reviewing body's period is met. Of a review that
 * upheld or changed the unit's opinion the petitioner's 30 days for a re-review begin (Reg. 36); a re-review's is final.
 */
export async function deliverReview(
  tx: OfficeTransaction,
  step: ReviewStep,
): Promise<{ outcome: ReviewOutcome }> {
  const { petition, review } = await lockReview(tx, step);
  const { level } = review;
  const outcome = (await stepText(tx, petition.id, `draft-${level}`, 'outcome')) as ReviewOutcome;
  if (petition.status === 'withdrawn') return { outcome };
  const opinion = await newestOpinion(tx, petition.id, `${level}-opinion`);
  if (opinion.state === 'draft') throw new DomainError('petition.opinion-missing');
  requireUnchanged(opinion);
  await tx.manager.update(Document, opinion.id, { state: 'issued' });
  await tx.manager.update(Review, { id: review.id }, { state: 'decided', outcome, endedAt: tx.now });
  petition.status = `${level}-delivered`;
  await savePetition(tx, petition);
  await endDeadlines(tx, petition.id, 'met', [level]);
  const sentBack = outcome === 'sent-back';
  for (const told of [petition, ...(await joinedTo(tx, petition.id))]) {
    await giveNotice(tx, told, opinion, {
      kind: `${level}-opinion`,
      article: articleOf(level),
      appeal: appealAfter(level, outcome),
    });
  }
  await recordDelivery(tx, petition, opinion, {
    article: articleOf(level),
    reviewBodyId: review.unitId,
  });
  if (level === 'review' && !sentBack) {
    await startDeadline(tx, {
      petitionId: petition.id,
      rowId: 're-review-request',
      countedFrom: tx.now,
      unitId: null,
    });
  }
  // Nothing follows a final opinion: a case of long standing is settled by it.
  if (level === 're-review' && !sentBack) await endBacklog(tx, petition.id, 're-review');
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `deliver-${level}`,
    titleKey: 'step.completed',
    data: { outcome },
  });
  return { outcome };
}
