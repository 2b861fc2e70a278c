import { type CivilDay, civilDay, isoDate } from '#libs/deadline/civil-day';
import type { WorkingCalendar } from '#libs/deadline/index';

/**
 * So many working days, spread evenly over what is left of the year after today: what could be planned for the meetings
 * that are still missing. Fewer when fewer are left; none of the days that are taken.
 *
 * @param today `YYYY-MM-DD` in China
 * @param taken days on which a regular meeting is planned, `YYYY-MM-DD`
 */
export function spreadDays(
  today: string,
  count: number,
  taken: readonly string[],
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): string[] {
  const first = civilDay(today) + 1;
  const last = civilDay(`${today.slice(0, 4)}-12-31`);
  const chosen = new Set<CivilDay>(taken.map(civilDay));
  const found: CivilDay[] = [];
  for (let at = 1; at <= count; at++) {
    const wanted = first + Math.floor(((last - first) * (2 * at - 1)) / (2 * count));
    const day = nearest(wanted, first, last, (one) => calendar.isWorkingDay(one) && !chosen.has(one));
    if (day === null) break;
    chosen.add(day);
    found.push(day);
  }
  return found.toSorted((a, b) => a - b).map(isoDate);
}

function nearest(
  wanted: CivilDay,
  first: CivilDay,
  last: CivilDay,
  fits: (day: CivilDay) => boolean,
): CivilDay | null {
  for (let away = 0; away <= last - first; away++) {
    for (const day of [wanted + away, wanted - away]) {
      if (day >= first && day <= last && fits(day)) return day;
    }
  }
  return null;
}
