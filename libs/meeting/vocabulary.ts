/** `case`: called for a case; `regular`: planned over the year. */
export const MEETING_KINDS = ['case', 'regular'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Where a meeting stands; those of `MEETING_ENDED` end it. */
export const MEETING_STATES = [
  'proposed',
  'accepted',
  'planned',
  'recorded',
  'following',
  'closed',
  'declined',
  'cancelled',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_ENDED: readonly MeetingState[] = ['closed', 'declined', 'cancelled'];

export const MEETING_MODES = ['in-person', 'online'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** What an invited post answers: it comes, does not come, or sends somebody on its behalf. */
export const INVITATION_ANSWERS = ['coming', 'not-coming', 'deputy'] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

/** `open` until the meeting has decided it; `left` when the case ended before. */
export const ITEM_STATES = ['open', 'decided', 'declined', 'left'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What brought a case onto an agenda: a person with a reason, or a rule of the office. */
export const ITEM_CAUSES = ['person', 'major', 'many-petitioners', 'several-units', 'overdue-twice'] as const;
export type ItemCause = (typeof ITEM_CAUSES)[number];

export const MEETING_TASK_STATES = ['planned', 'open', 'done', 'dropped'] as const;
export type MeetingTaskState = (typeof MEETING_TASK_STATES)[number];
