import type { WorkingCalendar } from './calendar';
import { type CivilDay, civilDayOf, endOfDay, isoDate, lastDayOf } from './civil-day';
import type { DeadlineRow } from './deadline-table';

/** What a date is computed from; a DeadlineRow is one. */
export type Period = Pick<DeadlineRow, 'length' | 'unit' | 'whose'>;

/** A period that ends with the `days`-th working day after `after`. */
export interface Counted {
  after: CivilDay;
  days: number;
}

export interface Due {
  /** 24:00 China time of the last day, or the end of the last hour, as an instant: acting at this instant is too late. */
  dueAt: Date;
  /** The last day in China, `YYYY-MM-DD`: what notices name. */
  lastDay: string;
  /** True when a day that decided the date is of a year not published yet. */
  provisional: boolean;
  /** How its last day hangs on the calendar; null when it doesn't. */
  counted: Counted | null;
}

/**
 * When a period ends that is counted from the event at `from` (民法典 200–204). The day of the event in China is day 0.
 * A petitioner's own period that ends on a day off moves to the next working day; an office's duty does not move.
 * Hours are counted from the instant itself, through nights and days off.
 * RangeError when the length is no whole number of at least 1, or `from` is no instant.
 */
export function dueAt(from: Date, period: Period, calendar: WorkingCalendar): Due {
  if (period.unit === 'hours') return dueAfterHours(from, period.length);
  return dueAfter(civilDayOf(from), period, calendar);
}

const HOUR_MS = 3_600_000;

function dueAfterHours(from: Date, length: number): Due {
  requireLength(length);
  const end = new Date(from.getTime() + length * HOUR_MS);
  return { dueAt: end, lastDay: isoDate(lastDayOf(end)), provisional: false, counted: null };
}

/**
 * When an extension ends of a period that ends at `endOfPeriod`: its last day is day 0. Not `dueAt(endOfPeriod)`: that
 * instant is already 00:00 of the next day in China and would give one day too many.
 */
export function extendedDueAt(endOfPeriod: Date, extension: Period, calendar: WorkingCalendar): Due {
  return dueAfter(lastDayOf(endOfPeriod), extension, calendar);
}

/** When a period of days ends whose day 0 is `dayZero`, by the rules of `dueAt`; RangeError for one of hours. */
export function dueAfter(dayZero: CivilDay, period: Period, calendar: WorkingCalendar): Due {
  const { length, unit, whose } = period;
  requireLength(length);
  if (unit === 'hours') throw new RangeError('hours are counted from an instant, not from a day');
  if (unit === 'working-days') return dueAfterWorkingDays({ after: dayZero, days: length }, calendar);
  return whose === 'office' ? due(dayZero + length, false) : dueOnWorkingDay(dayZero + length, calendar);
}

/** A period that ends with `day`, or with the next working day when that is a day off. */
export function dueOnWorkingDay(day: CivilDay, calendar: WorkingCalendar): Due {
  return dueAfterWorkingDays({ after: day - 1, days: 1 }, calendar);
}

/** The working days after `dayZero` up to and including `last`. */
export function workingDaysBetween(dayZero: CivilDay, last: CivilDay, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = dayZero + 1; day <= last; day++) if (calendar.isWorkingDay(day)) count++;
  return count;
}

function requireLength(length: number): void {
  if (!Number.isInteger(length) || length < 1) throw new RangeError(`no length of a period: ${length}`);
}

function nthWorkingDay(dayZero: CivilDay, length: number, calendar: WorkingCalendar): [CivilDay, boolean] {
  let day = dayZero;
  let provisional = false;
  for (let left = length; left > 0;) {
    day++;
    if (calendar.isWorkingDay(day)) left--;
    provisional ||= calendar.isProvisional(day);
  }
  return [day, provisional];
}

/** When a period ends that is counted in working days. */
export function dueAfterWorkingDays(counted: Counted, calendar: WorkingCalendar): Due {
  const [last, provisional] = nthWorkingDay(counted.after, counted.days, calendar);
  return { ...due(last, provisional), counted };
}

/** A period that ends with `last`, whatever the calendar says. */
export function due(last: CivilDay, provisional: boolean): Due {
  return { dueAt: endOfDay(last), lastDay: isoDate(last), provisional, counted: null };
}
