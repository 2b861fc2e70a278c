import type { ReturnFacts } from '#libs/assisted-return/return-view';
import { type DeadlineTable, findDeadline } from '#libs/deadline/index';

/** The return with the name of the hours that run now. */
export function withRowNames<R extends ReturnFacts>(facts: R, table: DeadlineTable) {
  const { deadline } = facts;
  if (!deadline) return { ...facts, deadline };
  const row = findDeadline(table, deadline.rowId);
  return { ...facts, deadline: { ...deadline, name: { zh: row.nameZh, en: row.nameEn } } };
}
