import type { DeadlineId } from './deadline-id';

/**
 * The periods of an assistance referral. They are watched and climb the ladder like any other, but are no lateness of the unit that
 * handles the case, outlast the case, and are shown to the petitioner whose household it is alone.
 */
export const ASSISTANCE_ROWS = [
  'assistance-statement',
  'assistance-consent',
  'assistance-decision',
  'assistance-decision-finance',
  'assistance-answer',
  'assistance-answer-finance',
  'assistance-payment',
  'assistance-follow-up',
] as const satisfies readonly DeadlineId[];

export const isAssistanceRow = (rowId: string): boolean => ASSISTANCE_ROWS.some((one) => one === rowId);
