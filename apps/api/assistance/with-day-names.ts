import type { ReferralFacts } from '#libs/assistance/referral-view';
import { type DeadlineTable, findDeadline } from '#libs/deadline/index';

/** The referral with the names of the periods that run now. */
export function withDayNames<R extends ReferralFacts>(facts: R, table: DeadlineTable) {
  const deadlines = facts.deadlines.map((deadline) => {
    const row = findDeadline(table, deadline.rowId);
    return { ...deadline, name: { zh: row.nameZh, en: row.nameEn } };
  });
  return { ...facts, deadlines };
}
