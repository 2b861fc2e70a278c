import { resumeDeadline } from '#libs/deadline-watch/suspend-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockReview, type ReviewStep } from './load-review';
import { REVIEW_WORDS } from './papers';

/** The hearing of a re-review is over: what was left of its 30 days runs on (Reg. 36). */
export async function resumeReview(tx: OfficeTransaction, step: ReviewStep): Promise<void> {
  const { petition } = await lockReview(tx, step);
  const suspended: { id: string }[] = await tx.manager.query(
    `SELECT id FROM deadline WHERE petition_id = $1 AND row_id = 're-review' AND state = 'suspended'`,
    [petition.id],
  );
  const reason = REVIEW_WORDS['hearing-over'] as string;
  for (const { id } of suspended) await resumeDeadline(tx, { id, reason });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'resume-re-review',
    titleKey: 'step.completed',
  });
}
