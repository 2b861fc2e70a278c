import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { convenerGroups } from './able-groups';
import { countYear } from './count-year';
import { checkedProgress, type YearOfMeetings } from './year-of-meetings';

/** Whether the year has had fewer joint meetings than it should have had by the end of last month. */
export async function checkYear(tx: OfficeTransaction): Promise<{ behind: boolean }> {
  const { behind } = await checked(tx);
  return { behind };
}

/** Whoever convenes meetings, and the petition office's supervisor, are told by how much; once for a month. */
export async function warnOfYear(tx: OfficeTransaction): Promise<void> {
  const { year, held, planned, expected, atLeast } = await checked(tx);
  await giveStaffNotice(tx, {
    groups: await convenerGroups(tx.manager),
    kind: 'meetings-behind',
    facts: { year, held, planned, expected, atLeast },
    key: isoDate(civilDayOf(tx.now)).slice(0, 7),
  });
}

function checked(tx: OfficeTransaction): Promise<YearOfMeetings> {
  const today = isoDate(civilDayOf(tx.now));
  return countYear(tx.manager, tx.office.meetings.aYear, checkedProgress(today), today);
}
