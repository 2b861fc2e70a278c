/** The three things that the responsible leader of the town does in person (亲自见面谈话、亲自研究方案、亲自督促检查). */
export const IN_PERSON = ['talk', 'study', 'inspection'] as const;
export type InPerson = (typeof IN_PERSON)[number];

/** Whether the talk took place; who does not want one owes nothing. */
export const BACKLOG_TALKS = ['held', 'not-wanted'] as const;
export type BacklogTalk = (typeof BACKLOG_TALKS)[number];

/** What a quarterly meeting found. A quarter without progress is not over: its light and its ladder go on. */
export const MEETING_RESULTS = ['progress', 're-planned', 'none'] as const;
export type MeetingResult = (typeof MEETING_RESULTS)[number];

export const BACKLOG_STATES = ['open', 'settled', 'ended'] as const;
export type BacklogState = (typeof BACKLOG_STATES)[number];

/**
 * What settles it: the petitioner accepts the opinion, a re-review has ended it, or the petitioner withdraws. Nobody in the
 * office has a way to do any of them.
 */
export const SETTLING = ['accepted', 're-review', 'withdrawn'] as const;

/**
 * What ends it unsettled: the case is filed with an opinion that the petitioner has not accepted (`answered`), leaves the
 * office or is joined to another (`left`), goes to another unit, is merged, turns out to be an accusation, or it was opened
 * by mistake and undone before anything was done.
 */
export const UNSETTLED = ['answered', 'left', 'transferred', 'merged', 'protected', 'undone'] as const;

export const BACKLOG_OUTCOMES = [...SETTLING, ...UNSETTLED] as const;
export type BacklogOutcome = (typeof BACKLOG_OUTCOMES)[number];

export const settles = (outcome: BacklogOutcome): boolean => SETTLING.some((one) => one === outcome);

/** How the petitioner accepted: with the query code, or on a paper that they signed. */
export const ACCEPTANCE_WAYS = ['own-code', 'signed'] as const;
export type AcceptanceWay = (typeof ACCEPTANCE_WAYS)[number];
