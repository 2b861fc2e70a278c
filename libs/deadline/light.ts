export type DeadlineState = 'running' | 'suspended' | 'met' | 'cancelled';
export type Light = 'green' | 'yellow' | 'red' | 'grey';

/** The share of a period after which its light turns yellow. */
export const yellowShare = 0.7;

/** When `share` of the time from the event to the end is gone; RangeError unless 0 < share < 1. */
export function yellowAt(from: Date, dueAt: Date, share = yellowShare): Date {
  if (!(share > 0 && share < 1)) throw new RangeError(`no share of a period: ${share}`);
  return new Date(from.getTime() + Math.round(share * (dueAt.getTime() - from.getTime())));
}

export interface LitDeadline {
  state: DeadlineState;
  yellowAt: Date;
  dueAt: Date;
  /** When the duty was done; of a met deadline only. */
  metAt?: Date | null;
}

/**
 * The light of a deadline at `now`. Grey: suspended or cancelled, so that nobody is late. A met one keeps green when it
 * was in time and red when it was late. A period ends at 24:00, so that its very end is already red.
 */
export function light(deadline: LitDeadline, now: Date): Light {
  const { state, yellowAt, dueAt, metAt } = deadline;
  if (state === 'suspended' || state === 'cancelled') return 'grey';
  if (state === 'met') return (metAt ?? now) < dueAt ? 'green' : 'red';
  if (now >= dueAt) return 'red';
  return now >= yellowAt ? 'yellow' : 'green';
}
