/**
 * Days of the calendar in China, as whole numbers: days since 1970-01-01. Periods are counted on these, and an
 * instant comes in or goes out only here. China keeps +08:00 all year, so that no time zone data is needed.
 */
export type CivilDay = number;

export const millisecondsOfDay = 86_400_000;
const offset = 8 * 3_600_000;

/** The day in China on which an instant falls; RangeError when it is no instant. */
export function civilDayOf(instant: Date): CivilDay {
  const day = Math.floor((instant.getTime() + offset) / millisecondsOfDay);
  if (Number.isNaN(day)) throw new RangeError('no valid instant');
  return day;
}

/** 24:00 China time of a day, which is 00:00 of the next. */
export function endOfDay(day: CivilDay): Date {
  return new Date((day + 1) * millisecondsOfDay - offset);
}

/** The last day of a period that ends at `dueAt`: an end at 24:00 belongs to the day it closes. */
export function lastDayOf(dueAt: Date): CivilDay {
  return civilDayOf(new Date(dueAt.getTime() - 1));
}

/** `YYYY-MM-DD`. */
export function isoDate(day: CivilDay): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The day of a `YYYY-MM-DD`; RangeError when there is no such day. */
export function civilDay(iso: string): CivilDay {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  const day = milliseconds / millisecondsOfDay;
  if (Number.isNaN(day) || isoDate(day) !== iso) throw new RangeError(`no calendar day: ${iso}`);
  return day;
}

/** True from Monday to Friday, whatever the calendar says of the day. */
export function isWeekday(day: CivilDay): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday; Sunday is 0
  return weekday >= 1 && weekday <= 5;
}
