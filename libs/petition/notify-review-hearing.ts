import { suspendDeadline } from '#libs/deadline-watch/suspend-deadline';
import { civilDay, civilDayOf } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { issuePaper } from './issue-paper';
import { articleOf, lockReview, type ReviewStep } from './load-review';
import './messages';
import { REVIEW_WORDS } from './papers';
import { unitName } from './require-unit';
import { stepValues } from './step-values';

/** Refuses (422, `hearingOn`) a hearing on a day that has passed in China. */
export function refusePastHearing(day: string | undefined, now: Date): void {
  if (day !== undefined && civilDay(day) < civilDayOf(now)) {
    throw new DomainError('petition.hearing-day-passed', { status: 422, field: 'hearingOn' });
  }
}

/**
 * The petitioner is told day and place of the hearing. The clock of a re-review stands still from here until the
 * hearing is over, for its time is not counted (Reg. 36); that of a review runs on. A period that has already passed is
 * not stopped: what is late stays late.
 */
export async function notifyReviewHearing(tx: OfficeTransaction, step: ReviewStep): Promise<void> {
  const { petition, review } = await lockReview(tx, step);
  if (petition.status === 'withdrawn') return;
  const { level } = review;
  const hearing = await stepValues(tx, petition.id, `examine-${level}`);
  await issuePaper(tx, petition, {
    kind: 'review-hearing',
    article: articleOf(level),
    appeal: 'supervise',
    reviewBodyId: review.unitId,
    values: {
      level: REVIEW_WORDS[level] as string,
      reviewBody: await unitName(tx.manager, review.unitId),
      heldOn: String(hearing.hearingOn ?? ''),
      place: String(hearing.hearingPlace ?? ''),
    },
  });
  if (level === 're-review') {
    const running: { id: string }[] = await tx.manager.query(
      `SELECT id FROM deadline WHERE petition_id = $1 AND row_id = 're-review' AND state = 'running' AND due_at > $2`,
      [petition.id, tx.now],
    );
    const reason = REVIEW_WORDS['hearing-not-counted'] as string;
    for (const { id } of running) await suspendDeadline(tx, { id, reason, article: 'reg-36' });
  }
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `notify-${level}-hearing`,
    titleKey: 'step.completed',
  });
}
