import type { CalendarDay } from '../api/types';

/** The weeks of a month from Monday on; undefined where the week belongs to another month. */
export type Week = (CalendarDay | undefined)[];

/** A year's days by month (`YYYY-MM`) and week. */
export function monthsOf(days: readonly CalendarDay[]): { month: string; weeks: Week[] }[] {
  const months = new Map<string, Week[]>();
  for (const day of days) {
    const month = day.day.slice(0, 7);
    const weeks = months.get(month) ?? [];
    months.set(month, weeks);
    const column = (new Date(day.day).getUTCDay() + 6) % 7;
    if (weeks.length === 0 || column === 0) weeks.push(new Array<undefined>(7).fill(undefined));
    (weeks.at(-1) as Week)[column] = day;
  }
  return [...months].map(([month, weeks]) => ({ month, weeks }));
}
