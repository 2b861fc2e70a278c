import { findDeadline, resume, suspend } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { applyDates } from './apply-dates';
import { countedColumns } from './counted-columns';
import type { Deadline } from './deadline.entity';
import { lockDeadline } from './lock-deadline';
import { requireRunning } from './move-deadline';
import { recordChange } from './record-change';
import { tellWatch } from './tell-watch';

/** Stops a running deadline's clock: what is left is kept, the light turns grey, nothing is escalated. */
export async function suspendDeadline(
  tx: OfficeTransaction,
  order: { id: string; reason: string; article: string },
): Promise<Deadline> {
  const deadline = await lockDeadline(tx, order.id);
  requireRunning(deadline);
  const row = findDeadline(tx.office.rules.table, deadline.rowId);
  const left = suspend(
    {
      unit: row.unit,
      whose: row.whose,
      yellowAt: deadline.yellowAt,
      dueAt: deadline.dueAt,
      roundedUpMs: Number(deadline.roundedUpMs),
    },
    tx.now,
    tx.office.calendar,
  );
  deadline.state = 'suspended';
  deadline.suspendedAt = left.suspendedAt;
  deadline.remainingMs = left.remainingMs === null ? null : String(left.remainingMs);
  deadline.remainingWorkingDays = left.remainingWorkingDays;
  deadline.yellowFraction = left.yellowFraction;
  await recordChange(tx, {
    deadlineId: deadline.id,
    kind: 'suspended',
    fromDueAt: deadline.dueAt,
    reason: order.reason,
    article: order.article,
  });
  await applyDates(tx, deadline);
  await tellWatch(tx, deadline, 'suspended');
  return deadline;
}

/** Lets a suspended deadline's clock run again: its dates are computed anew from what was left. */
export async function resumeDeadline(
  tx: OfficeTransaction,
  order: { id: string; reason: string },
): Promise<Deadline> {
  const deadline = await lockDeadline(tx, order.id);
  if (deadline.state !== 'suspended') throw new DomainError('deadline.not-suspended');
  const row = findDeadline(tx.office.rules.table, deadline.rowId);
  const from = deadline.dueAt;
  const resumed = resume(
    {
      unit: row.unit,
      whose: row.whose,
      suspendedAt: deadline.suspendedAt as Date,
      remainingMs: deadline.remainingMs === null ? null : Number(deadline.remainingMs),
      remainingWorkingDays: deadline.remainingWorkingDays,
      yellowFraction: deadline.yellowFraction ?? 0,
    },
    tx.now,
    tx.office.calendar,
  );
  deadline.state = 'running';
  deadline.dueAt = resumed.dueAt;
  deadline.yellowAt = resumed.yellowAt;
  deadline.provisional = resumed.provisional;
  Object.assign(deadline, countedColumns(resumed));
  deadline.roundedUpMs = String(resumed.roundedUpMs);
  deadline.suspendedAt =
    deadline.remainingMs =
    deadline.remainingWorkingDays =
    deadline.yellowFraction =
      null;
  await recordChange(tx, {
    deadlineId: deadline.id,
    kind: 'resumed',
    fromDueAt: from,
    toDueAt: deadline.dueAt,
    reason: order.reason,
  });
  await applyDates(tx, deadline);
  await tellWatch(tx, deadline, 'running');
  return deadline;
}
