import { civilDayOf, isoDate, lastDayOf } from '#libs/deadline/index';
import { moveDeadline } from '#libs/deadline-watch/move-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { CaseMerge } from '../entities/case-merge.entity';
import { findRunningHandling } from '../handling-period';

const ARTICLE = 'reg-34';

/**
 * The one opinion answers both cases, so the earlier of the two days is the leading case's: it is brought forward when the
 * merged case is due before. A day that has passed already brings it to today.
 */
export async function hurryLeading(
  tx: OfficeTransaction,
  { mergeId, petitionId, leadingId }: { mergeId: string; petitionId: string; leadingId: string },
): Promise<void> {
  const own = await findRunningHandling(tx, petitionId);
  const leading = await findRunningHandling(tx, leadingId);
  if (!own || !leading || own.due_at >= leading.due_at || leading.due_at <= tx.now) return;
  await moveTo(tx, leading.id, own.due_at, '并案办理，以先到期的一件为准');
  await tx.manager.update(CaseMerge, { id: mergeId }, { leadingDueBefore: leading.due_at });
}

/**
 * A merged case is by itself again: the leading case gets back the day that it would have without it. Not when it was
 * extended meanwhile, which was decided with the day that it had then.
 */
export async function relaxLeading(tx: OfficeTransaction, merge: CaseMerge): Promise<void> {
  const handling = await findRunningHandling(tx, merge.leadingId);
  if (!merge.leadingDueBefore || !handling) return;
  const [known]: { due: Date; extended: boolean }[] = await tx.manager.query(
    `SELECT least((SELECT max(leading_due_before) FROM case_merge WHERE leading_id = $1),
         (SELECT min(d.due_at) FROM case_merge m JOIN deadline d ON d.petition_id = m.petition_id
            AND d.row_id = 'handling' AND d.state = 'running'
          WHERE m.leading_id = $1 AND m.state = 'merged')) AS due,
       EXISTS (SELECT 1 FROM deadline_change WHERE deadline_id = $2 AND kind = 'extended' AND at >= $3) AS extended`,
    [merge.leadingId, handling.id, merge.mergedAt],
  );
  if (!known || known.extended || known.due <= handling.due_at) return;
  await moveTo(tx, handling.id, known.due, '解除并案，恢复原期限');
}

async function moveTo(tx: OfficeTransaction, id: string, dueAt: Date, reason: string): Promise<void> {
  const lastDay = Math.max(lastDayOf(dueAt), civilDayOf(tx.now));
  await moveDeadline(tx, { id, lastDay: isoDate(lastDay), reason, article: ARTICLE });
}
