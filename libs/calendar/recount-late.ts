import { recountByCalendar } from '#libs/deadline-watch/recount-by-calendar';
import type { OfficeTransaction } from '#libs/office/office';
import { readState } from './calendar-state';

const EVERY_DAY = { first: '1900-01-01', last: '9999-12-31' };

/**
 * Counts all open deadlines again by the calendar in force; answers how many have moved. Whatever another process has begun by
 * the calendar before is found here, and so is what a new version of the product, with another year published, counts anew.
 */
export async function recountLate(tx: OfficeTransaction): Promise<number> {
  // Nobody changes the calendar meanwhile: what is written here must not be older than what they write.
  const { calendar } = await readState(tx.manager, 'shared');
  return (await recountByCalendar(tx, EVERY_DAY, calendar, null)).length;
}
