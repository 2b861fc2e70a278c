import { dueAfter } from '#libs/deadline/due-at';
import {
  civilDay,
  civilDayOf,
  extendedDueAt,
  findDeadline,
  isWaitingRow,
  yellowAt,
} from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { applyDates } from './apply-dates';
import { countedColumns } from './counted-columns';
import type { Deadline } from './deadline.entity';
import { lockDeadline } from './lock-deadline';
import { recordChange } from './record-change';
import { tellWatch } from './tell-watch';

export interface MoveDeadline {
  id: string;
  /** The new last day, `YYYY-MM-DD` in China; the period ends at its 24:00. */
  lastDay: string;
  reason: string;
  article: string;
}

/**
 * Moves a running deadline to another last day. Refused when the day has passed, when the deadline is not running,
 * and when a petitioner's own right would become shorter, or the time for which the office has said that its offer stands.
 */
export async function moveDeadline(tx: OfficeTransaction, move: MoveDeadline): Promise<Deadline> {
  const deadline = await lockDeadline(tx, move.id);
  requireRunning(deadline);
  const lastDay = civilDay(move.lastDay);
  if (lastDay < civilDayOf(tx.now)) {
    throw new DomainError('deadline.last-day-passed', { status: 422, field: 'lastDay' });
  }
  const row = findDeadline(tx.office.rules.table, deadline.rowId);
  const from = deadline.dueAt;
  const { dueAt } = dueAfter(
    lastDay - 1,
    { length: 1, unit: 'calendar-days', whose: 'office' },
    tx.office.calendar,
  );
  if ((row.whose === 'petitioner' || isWaitingRow(row.id)) && dueAt < from) {
    throw new DomainError('deadline.petitioner-shortened', { status: 422, field: 'lastDay' });
  }
  deadline.dueAt = dueAt;
  deadline.yellowAt = yellowAt(deadline.countedFrom, dueAt, tx.office.yellowShare);
  deadline.provisional = false;
  // Somebody has named the day: the calendar does not move it any more.
  deadline.countedAfter = deadline.countedDays = null;
  await changed(tx, deadline, { kind: 'moved', from, reason: move.reason, article: move.article });
  return deadline;
}

/** Extends a running deadline by calendar days from its end; the caller has checked who may and how often. */
export async function extendDeadline(
  tx: OfficeTransaction,
  extension: { id: string; days: number; reason: string; article: string; approvedBy: string | null },
): Promise<Deadline> {
  const deadline = await lockDeadline(tx, extension.id);
  requireRunning(deadline);
  const row = findDeadline(tx.office.rules.table, 'handling-extension');
  const from = deadline.dueAt;
  const extended = extendedDueAt(from, { ...row, length: extension.days }, tx.office.calendar);
  deadline.dueAt = extended.dueAt;
  deadline.provisional = extended.provisional;
  Object.assign(deadline, countedColumns(extended));
  deadline.yellowAt = yellowAt(deadline.countedFrom, extended.dueAt, tx.office.yellowShare);
  await changed(tx, deadline, { kind: 'extended', from, ...extension });
  return deadline;
}

export function requireRunning(deadline: Deadline): void {
  if (deadline.state !== 'running') throw new DomainError('deadline.not-running');
}

async function changed(
  tx: OfficeTransaction,
  deadline: Deadline,
  change: {
    kind: 'moved' | 'extended';
    from: Date;
    reason: string;
    article: string;
    approvedBy?: string | null;
  },
): Promise<void> {
  const fresh = await recordChange(tx, {
    deadlineId: deadline.id,
    kind: change.kind,
    fromDueAt: change.from,
    toDueAt: deadline.dueAt,
    reason: change.reason,
    article: change.article,
    approvedBy: change.approvedBy ?? undefined,
  });
  if (!fresh) return;
  await applyDates(tx, deadline);
  await tellWatch(tx, deadline, 'running');
}
