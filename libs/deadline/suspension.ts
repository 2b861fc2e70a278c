import { DomainError } from '#libs/errors/index';
import './messages';
import type { WorkingCalendar } from './calendar';
import { civilDayOf, isoDate, lastDayOf } from './civil-day';
import type { DeadlineRow } from './deadline-table';
import { type Due, due, dueAfter, dueOnWorkingDay, workingDaysBetween } from './due-at';

/*
 * The rule: a suspended clock stops. Of calendar days the time left is carried on to the millisecond and the day in
 * which it runs out counts whole (民法典 203: a period ends at 24:00), so that whoever must act never has less than was
 * left. Of hours the time left is carried on to the millisecond. Of working days those left are counted again, the day of the resume being day 0. So the time of a hearing is
 * not counted (Reg. 36). The light keeps its place: the part of the time left that was green stays green.
 */

/** How the days of a running period are counted and where it stands. */
export interface RunningPeriod extends Pick<DeadlineRow, 'unit' | 'whose'> {
  yellowAt: Date;
  dueAt: Date;
  /** What an earlier resume added by ending at 24:00, in ms; it is taken off again, so that it never adds up. */
  roundedUpMs?: number;
}

/** What is left of a period whose clock stands still; one of the two, by the period's unit. */
export interface Suspended extends Pick<DeadlineRow, 'unit' | 'whose'> {
  suspendedAt: Date;
  /** Of calendar days and of hours: the time left to the millisecond. */
  remainingMs: number | null;
  /** Of working days: those after the day of the suspension, up to the last. */
  remainingWorkingDays: number | null;
  /** The part of the time left, 0 to 1, after which the light turns yellow; 0 when it already is. */
  yellowFraction: number;
}

export interface Resumed extends Due {
  yellowAt: Date;
  roundedUpMs: number;
}

/**
 * Stops the clock. A DomainError `deadline.already-passed` when nothing is left: standing still must not undo a delay.
 */
export function suspend(period: RunningPeriod, at: Date, calendar: WorkingCalendar): Suspended {
  const { unit, whose, yellowAt, dueAt, roundedUpMs = 0 } = period;
  const left = dueAt.getTime() - at.getTime();
  if (left <= 0) throw new DomainError('deadline.already-passed');
  const counted = unit === 'working-days';
  return {
    unit,
    whose,
    suspendedAt: at,
    // Within the last day only rounding may be left; the period then ends with the day of the resume.
    remainingMs: counted ? null : Math.max(left - roundedUpMs, 0),
    remainingWorkingDays: counted ? workingDaysBetween(civilDayOf(at), lastDayOf(dueAt), calendar) : null,
    yellowFraction: Math.min(Math.max((yellowAt.getTime() - at.getTime()) / left, 0), 1),
  };
}

/**
 * Starts the clock again with what was left of it, ending at 24:00 of a day as every period of days does.
 * RangeError when `at` is before the suspension.
 */
export function resume(suspended: Suspended, at: Date, calendar: WorkingCalendar): Resumed {
  if (at < suspended.suspendedAt) throw new RangeError('resumed before it was suspended');
  const { remainingMs, remainingWorkingDays, yellowFraction } = suspended;
  const resumed =
    remainingMs === null
      ? countAgain(remainingWorkingDays ?? 0, at, calendar)
      : carryOn(remainingMs, suspended, at, calendar);
  const left = resumed.dueAt.getTime() - at.getTime();
  return {
    ...resumed,
    yellowAt: new Date(at.getTime() + Math.round(yellowFraction * left)),
    roundedUpMs: remainingMs === null ? 0 : left - remainingMs,
  };
}

/** The time left goes on from `at`; the day in which it runs out counts whole, where days are counted. */
function carryOn(
  remainingMs: number,
  { unit, whose }: Pick<DeadlineRow, 'unit' | 'whose'>,
  at: Date,
  calendar: WorkingCalendar,
): Due {
  if (unit === 'hours') {
    const end = new Date(at.getTime() + remainingMs);
    return { dueAt: end, lastDay: isoDate(lastDayOf(end)), provisional: false, counted: null };
  }
  const runsOutOn = lastDayOf(new Date(at.getTime() + remainingMs));
  const last = Math.max(runsOutOn, civilDayOf(at));
  return whose === 'office' ? due(last, false) : dueOnWorkingDay(last, calendar);
}

/** The day of the resume is day 0 again; with no working day left, the rest of the last one is today's. */
function countAgain(workingDays: number, at: Date, calendar: WorkingCalendar): Due {
  const dayZero = civilDayOf(at);
  if (workingDays === 0) return dueOnWorkingDay(dayZero, calendar);
  return dueAfter(dayZero, { length: workingDays, unit: 'working-days', whose: 'office' }, calendar);
}
