/**
 * `meetings-behind`: the year has had fewer joint meetings than it should have had. The others are about one meeting: one's
 * post is invited to it, sent instead of somebody, or invited no more; it is moved, near, or cancelled. Of absence: somebody
 * else has recorded one's own; one is named as a deputy, or is one no more; what the deputy held has come back;
 * tasks are stuck with somebody who is away. `task-urged`: somebody waits for a task of the reader's.
 */
export const STAFF_NOTICE_KINDS = [
  'meetings-behind',
  'meeting-invited',
  'meeting-deputised',
  'meeting-uninvited',
  'meeting-moved',
  'meeting-reminder',
  'meeting-cancelled',
  'absence-recorded',
  'deputy-named',
  'deputy-ended',
  'deputy-handed-back',
  'absence-uncovered',
  'task-urged',
] as const;
export type StaffNoticeKind = (typeof STAFF_NOTICE_KINDS)[number];

/**
 * What a notice says beside its kind: numbers, codes, ids and days (`YYYY-MM-DD`), never what a person wrote. `person` is the id
 * of one of the staff.
 */
export type StaffNoticeFacts = Readonly<Record<string, string | number>>;
