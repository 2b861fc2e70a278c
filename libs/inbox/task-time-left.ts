import type { SqlParams } from '#libs/database/sql-params';
import { dueWithin, type TimeLeft } from '#libs/deadline/time-left';

/** Tasks with so much time left: a condition on `task t` whose range an index can walk. */
export function timeLeftCondition(left: TimeLeft, now: Date, params: SqlParams): string {
  if (left === 'suspended') return 't.suspended';
  const range = dueWithin(left, now);
  if (!range) return `NOT t.suspended AND t.due_at = 'infinity'`;
  const bounds = [
    ...(range.after ? [`t.due_at > ${params.add(range.after)}::timestamptz`] : []),
    range.upTo ? `t.due_at <= ${params.add(range.upTo)}::timestamptz` : `t.due_at < 'infinity'`,
  ];
  return ['NOT t.suspended', ...bounds].join(' AND ');
}
