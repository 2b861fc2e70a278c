import { dueAt, findDeadline, yellowAt } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { applyDates } from './apply-dates';
import { countedColumns } from './counted-columns';
import { lockDeadline } from './lock-deadline';
import { recordChange } from './record-change';
import { tellWatch } from './tell-watch';

/**
 * Counts a petitioner's right from a later day than it was counted from until now; never shortens it. A right that has
 * lapsed meanwhile can be used again until the new day, one that was used or cancelled stays as it is.
 */
export async function recountDeadline(
  tx: OfficeTransaction,
  { id, from, article }: { id: string; from: Date; article: string },
): Promise<void> {
  const deadline = await lockDeadline(tx, id);
  const row = findDeadline(tx.office.rules.table, deadline.rowId);
  const due = dueAt(from, row, tx.office.calendar);
  const running = deadline.state === 'running';
  if (due.dueAt <= deadline.dueAt || !(running || (await hasLapsed(tx, id)))) return;
  const fresh = await recordChange(tx, {
    deadlineId: id,
    kind: 'moved',
    fromDueAt: deadline.dueAt,
    toDueAt: due.dueAt,
    article,
  });
  if (!fresh) return;
  deadline.countedFrom = from;
  deadline.dueAt = due.dueAt;
  deadline.provisional = due.provisional;
  Object.assign(deadline, countedColumns(due));
  deadline.yellowAt = yellowAt(from, due.dueAt, tx.office.yellowShare);
  await applyDates(tx, deadline);
  if (running) await tellWatch(tx, deadline, 'running');
}

async function hasLapsed(tx: OfficeTransaction, id: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline d JOIN deadline_change c ON c.deadline_id = d.id AND c.kind = 'lapsed'
     WHERE d.id = $1 AND d.state = 'met' LIMIT 1`,
    [id],
  );
  return rows.length > 0;
}
