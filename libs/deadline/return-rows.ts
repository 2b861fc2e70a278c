import type { DeadlineId } from './deadline-id';

/**
 * The hours in which an office that offers an assisted return has to do what it owes. They are watched like any other, but
 * counted nowhere: on no board, in no score, as no lateness of a case (guard 6).
 */
export const RETURN_ROWS = [
  'return-offer',
  'return-answer',
  'return-travel',
  'return-arrival',
  'return-talk',
  'return-plan',
] as const satisfies readonly DeadlineId[];

/** While these run the office waits for the petitioner's word. Without one they lapse, and nobody is late. */
export const WAITING_ROWS = [
  'return-answer',
  'return-arrival',
  'assistance-consent',
] as const satisfies readonly DeadlineId[];

export const isReturnRow = (rowId: string): boolean => RETURN_ROWS.some((one) => one === rowId);

export const isWaitingRow = (rowId: string): boolean => WAITING_ROWS.some((one) => one === rowId);
