import type { DeadlineId } from '#libs/deadline/index';
import { extendDeadline } from '#libs/deadline-watch/move-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';

const COPIED: readonly DeadlineId[] = ['registration-decision', 'acceptance-notice', 'objection', 'handling'];

const DAY_MS = 86_400_000;

interface Running {
  rowId: DeadlineId;
  countedFrom: Date;
  dueAt: Date;
  unitId: string | null;
  extension: { reason: string | null; article: string | null; approvedBy: string | null } | null;
}

/**
 * What runs of a case's deadlines runs for the case that is taken out of it, counted from the same day. An extension was
 * granted for all that the case contained, and its petitioners were told.
 */
export async function copyDeadlines(tx: OfficeTransaction, from: string, to: string): Promise<void> {
  const running: Running[] = await tx.manager.query(
    `SELECT d.row_id AS "rowId", d.counted_from AS "countedFrom", d.due_at AS "dueAt", d.unit_id AS "unitId",
       (SELECT jsonb_build_object('reason', c.reason, 'article', c.article, 'approvedBy', c.approved_by)
        FROM deadline_change c WHERE c.deadline_id = d.id AND c.kind = 'extended' ORDER BY c.at LIMIT 1) AS extension
     FROM deadline d WHERE d.petition_id = $1 AND d.row_id = ANY ($2) AND d.state IN ('running', 'suspended')
     ORDER BY d.started_at, d.id`,
    [from, COPIED],
  );
  for (const { rowId, countedFrom, dueAt, unitId, extension } of running) {
    const mine = await startDeadline(tx, { petitionId: to, rowId, countedFrom, unitId, suffix: to });
    const days = Math.round((dueAt.getTime() - mine.dueAt.getTime()) / DAY_MS);
    if (!extension || days <= 0) continue;
    await extendDeadline(tx, {
      id: mine.id,
      days,
      reason: extension.reason ?? '',
      article: extension.article ?? 'reg-34',
      approvedBy: extension.approvedBy,
    });
  }
}
