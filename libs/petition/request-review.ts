import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { appealOf, readAppealFacts } from './appeal';
import { addToDossier } from './dossier';
import { Review } from './entities/review.entity';
import { lockPetition } from './load-petition';
import './messages';
import { reviewBodyOf } from './review-body';
import type { AppealLevel, LateCause } from './vocabulary';

export interface ReviewRequest {
  reason: string;
  /** Why it comes after the 30 days; kept only when it does. */
  lateCause?: LateCause;
}

/**
 * The petitioner asks the level above for a review of the unit's opinion (Reg. 35), or for a re-review of the review's
 * (Reg. 36). Each has its own process, which is started here; a request in time also takes the process that was
 * waiting for it onward. A late one changes nothing but that its process judges it.
 */
export async function requestReview(
  tx: OfficeTransaction,
  petitionId: string,
  level: AppealLevel,
  request: ReviewRequest,
): Promise<void> {
  await lockPetition(tx, petitionId);
  const appeal = appealOf(await readAppealFacts(tx.manager, petitionId, true), tx.now);
  if (appeal.level === null) throw new DomainError(appeal.because);
  if (appeal.level !== level) throw new DomainError(`petition.${level}-not-open`);
  if (appeal.causeNeeded && !request.lateCause) {
    throw new DomainError('petition.late-cause-needed', { status: 422, field: 'lateCause' });
  }
  const reviewId = newId();
  await tx.manager.insert(Review, {
    id: reviewId,
    petitionId,
    level,
    opinionId: appeal.opinionId,
    state: 'requested',
    late: appeal.late,
    lateCause: appeal.late ? (request.lateCause ?? null) : null,
    reason: request.reason,
    unitId: await reviewBodyOf(tx.manager, level),
    requestedAt: tx.now,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: `petition.${level}-requested`,
    data: { reason: request.reason, late: appeal.late },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: level, variables: { petitionId, reviewId } },
  });
  if (appeal.late) return;
  await endDeadlines(tx, petitionId, 'met', [`${level}-request`]);
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: `${level}-requested`, correlationKey: petitionId, variables: {} },
  });
}
