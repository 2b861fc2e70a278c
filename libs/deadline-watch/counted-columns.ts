import { type Due, isoDate } from '#libs/deadline/index';
import type { Deadline } from './deadline.entity';

/** How the last day of a deadline hangs on the calendar, as its row keeps it. */
export function countedColumns({
  counted,
}: Pick<Due, 'counted'>): Pick<Deadline, 'countedAfter' | 'countedDays'> {
  return { countedAfter: counted && isoDate(counted.after), countedDays: counted?.days ?? null };
}
