import { civilDay, civilDayOf, isoDate, publishedYears } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import './messages';

/** Years ahead of the office's that can be looked at and corrected: the State Council publishes one at a time. */
const AHEAD = 2;

/** The first and the last year of the calendar. */
export function calendarYears(now: Date): { first: number; last: number; current: number } {
  const current = yearOf(isoDate(civilDayOf(now)));
  return { first: publishedYears()[0] as number, last: current + AHEAD, current };
}

/** Refuses a year that is not kept; `field` named it. */
export function requireYear(year: number, now: Date, field: string): void {
  const { first, last } = calendarYears(now);
  if (year < first || year > last) {
    throw new DomainError('calendar.year-unknown', {
      status: 422,
      field,
      params: { first: String(first), last: String(last) },
    });
  }
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Every day of a span, both ends part of it; `YYYY-MM-DD`. */
export function daysOf(first: string, last: string): string[] {
  const from = civilDay(first);
  return Array.from({ length: civilDay(last) - from + 1 }, (_, index) => isoDate(from + index));
}
