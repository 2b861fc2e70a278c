/**
 * `meetings-behind`: the year has had fewer joint meetings than it should have had. The others are about one meeting: one's
 * post is invited to it, sent instead of somebody, or invited no more; it is moved, near, or cancelled; a step of it has come
 * to one's post, a deputy can't come any more, an invited post has nobody left, a case has left its agenda, or what it
 * resolved of a case is not to be done any more. Of absence: somebody
 * else has recorded one's own; one is named as a deputy, or is one no more; what the deputy held has come back;
 * tasks are stuck with somebody who is away; one has been handed the tasks of somebody who has left them.
 * `post-ending`: a post ends soon and its holder still has tasks of it; `post-ended`: they went back to the group with its end.
 * `second-factor-reset`, `sessions-ended`, `provider-allowed`, `provider-ended`: what an administrator has done to the reader's
 * account. `task-urged`: somebody waits for a task of the reader's. `task-reassigned`: it was passed on to them; `task-delegated`:
 * a colleague has them work on it, `task-handed-in`: has done so for them, or `task-recalled` wants it back.
 * `task-sent-back`: a case came back to a step that the reader, or their post, did; `step-cancelled`, `step-voided`: to before what
 * they had open, or had done, which is void. `task-moved`: two people put it there. `co-sign-`: the reader is asked for their
 * opinion on a task, or is not any more; or theirs waits for a colleague who has answered, or can't. Those of
 * `backlog-` are about one backlog case: one is responsible for it; a quarter of it has ended without progress; the supervisor
 * has written what to do; somebody who is responsible may not be; it is settled, or over. `case-copied`: a
 * colleague shows the reader a case; `followed-`: a case that they follow has moved on, is late, or has ended. `comment-`:
 * somebody names the reader in a comment, asks them, or has answered them.
 */
export const STAFF_NOTICE_KINDS = [
  'meetings-behind',
  'meeting-invited',
  'meeting-deputised',
  'meeting-uninvited',
  'meeting-moved',
  'meeting-reminder',
  'meeting-cancelled',
  'meeting-taken-over',
  'meeting-deputy-lost',
  'meeting-post-vacant',
  'meeting-case-left',
  'meeting-resolution-dropped',
  'absence-recorded',
  'deputy-named',
  'deputy-ended',
  'deputy-handed-back',
  'absence-uncovered',
  'task-urged',
  'task-reassigned',
  'task-delegated',
  'task-handed-in',
  'task-recalled',
  'task-sent-back',
  'step-cancelled',
  'step-voided',
  'task-moved',
  'co-sign-asked',
  'co-sign-agreed',
  'co-sign-objected',
  'co-sign-taken-away',
  'co-sign-lapsed',
  'backlog-named',
  'backlog-stalled',
  'backlog-instructed',
  'backlog-vacant',
  'backlog-settled',
  'backlog-ended',
  'tasks-handed-over',
  'post-ending',
  'post-ended',
  'second-factor-reset',
  'sessions-ended',
  'case-copied',
  'followed-moved',
  'followed-overdue',
  'followed-ended',
  'provider-allowed',
  'provider-ended',
  'comment-mentioned',
  'comment-asked',
  'comment-answered',
] as const;
export type StaffNoticeKind = (typeof STAFF_NOTICE_KINDS)[number];

/**
 * What a notice says beside its kind: numbers, codes, ids and days (`YYYY-MM-DD`), never what a person wrote. `person` is the id
 * of one of the staff.
 */
export type StaffNoticeFacts = Readonly<Record<string, string | number>>;
