import type { WorkingCalendar } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import {
  type ChangedDays,
  lockOpenDeadlines,
  type RecountedDeadline,
  recountOpen,
  touchedDeadlines,
} from './recount-open';
import { writeRecounted } from './write-recounted';

/** Cases are locked before their deadlines, as everywhere, and in one order. */
const LOCK_CASES = `SELECT 1 FROM petition WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`;

/** Open deadlines that a calendar makes something else of, in the order of their dates. */
export async function recountedBy(
  tx: Pick<OfficeTransaction, 'manager' | 'office' | 'now'>,
  days: ChangedDays,
  calendar: WorkingCalendar,
): Promise<RecountedDeadline[]> {
  const office = { rules: tx.office.rules, calendar };
  const touched = await touchedDeadlines(tx.manager, days);
  return touched
    .map((deadline) => recountOpen(deadline, office, tx.now))
    .filter(({ changed, after }) => changed || after.kept)
    .sort(byDate);
}

/**
 * Counts the open deadlines again which the changed days touch, and writes what is different; answers those whose day has
 * moved. What is begun meanwhile by the calendar before is found by the worker, which does this again.
 */
export async function recountByCalendar(
  tx: OfficeTransaction,
  days: ChangedDays,
  calendar: WorkingCalendar,
  reason: string | null,
): Promise<RecountedDeadline[]> {
  const found = (await recountedBy(tx, days, calendar)).filter(({ changed }) => changed);
  if (found.length === 0) return [];
  await tx.manager.query(LOCK_CASES, [[...new Set(found.map(({ deadline }) => deadline.petitionId))]]);
  const locked = await lockOpenDeadlines(
    tx.manager,
    found.map(({ deadline }) => deadline.id),
  );
  const office = { rules: tx.office.rules, calendar };
  const recounted = locked
    .map((deadline) => recountOpen(deadline, office, tx.now))
    .filter(({ changed }) => changed);
  await writeRecounted(tx, recounted, reason);
  return recounted.filter(({ moved }) => moved);
}

function byDate({ deadline: a }: RecountedDeadline, { deadline: b }: RecountedDeadline): number {
  return a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);
}
