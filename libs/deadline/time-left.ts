import { civilDayOf, endOfDay } from './civil-day';

/**
 * How much time is left until a deadline, as people ask for it, each once: overdue; its last day is today; one of the three days
 * after; of the four after those; a later one; there is no deadline; it is suspended.
 */
export const TIMES_LEFT = ['overdue', 'today', 'three-days', 'week', 'later', 'none', 'suspended'] as const;
export type TimeLeft = (typeof TIMES_LEFT)[number];

/** After the first instant and up to the second; null: from the beginning of time, or without end. */
export interface DueWithin {
  after: Date | null;
  upTo: Date | null;
}

/** The instants between which such a deadline ends, by days in China; null for what has no end, or is suspended. */
export function dueWithin(left: TimeLeft, now: Date): DueWithin | null {
  const today = civilDayOf(now);
  switch (left) {
    case 'overdue':
      return { after: null, upTo: now };
    case 'today':
      return { after: now, upTo: endOfDay(today) };
    case 'three-days':
      return { after: endOfDay(today), upTo: endOfDay(today + 3) };
    case 'week':
      return { after: endOfDay(today + 3), upTo: endOfDay(today + 7) };
    case 'later':
      return { after: endOfDay(today + 7), upTo: null };
    case 'none':
    case 'suspended':
      return null;
  }
}
