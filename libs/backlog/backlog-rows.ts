import type { DeadlineId } from '#libs/deadline/index';

/** What the responsible leader owes in person and each quarter. */
export const LEADER_ROWS = [
  'backlog-talk',
  'backlog-study',
  'backlog-inspection',
  'backlog-quarter',
] as const satisfies readonly DeadlineId[];

/** All periods of a backlog case: they end with it. */
export const BACKLOG_ROWS = [
  ...LEADER_ROWS,
  'backlog-plan',
  'backlog-milestone',
] as const satisfies readonly DeadlineId[];
