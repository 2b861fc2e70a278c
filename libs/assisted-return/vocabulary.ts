/** Why a return is offered: a transfer from a higher level, or the petitioner's own request. There is no other way. */
export const RETURN_ORIGINS = ['transfer', 'own-code', 'signed-request'] as const;
export type ReturnOrigin = (typeof RETURN_ORIGINS)[number];

/** How staff can open one; with a code the petitioner does it. */
export const STAFF_ORIGINS = ['transfer', 'signed-request'] as const satisfies readonly ReturnOrigin[];
export type StaffOrigin = (typeof STAFF_ORIGINS)[number];

/**
 * Where a return stands. `lapsed`: no word came, which means nothing; `declined` before consent, `withdrawn` after it.
 */
export const RETURN_STATES = [
  'requested',
  'offered',
  'agreed',
  'arranged',
  'arrived',
  'talked',
  'done',
  'declined',
  'lapsed',
  'withdrawn',
] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

export const RETURN_ENDED: readonly ReturnState[] = ['done', 'declined', 'lapsed', 'withdrawn'];

/** What only the petitioner can say. `stop` declines an offer or takes consent back, whichever it is. */
export const RETURN_WORDS = ['agree', 'stop', 'arrived'] as const;
export type ReturnWord = (typeof RETURN_WORDS)[number];

/** How the office has the petitioner travel. */
export const TRAVEL_MODES = ['train', 'coach', 'plane', 'office-car', 'other'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** Whether the talk took place; who does not want one owes nothing. */
export const TALKS = ['held', 'not-wanted'] as const;
export type Talk = (typeof TALKS)[number];
