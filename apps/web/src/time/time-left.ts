const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** China Standard Time is UTC+8 all year. */
const CST_MS = 8 * 3_600_000;

/** The number of the calendar day in Asia/Shanghai that an instant (ms) falls on. */
export function shanghaiDay(instant: number): number {
  return Math.floor((instant + CST_MS) / DAY_MS);
}

/** What the words about a deadline are made of: a key of time.json and a number of calendar days. */
export interface TimeLeft {
  key: 'none' | 'suspended' | 'overdue' | 'today' | 'left' | 'hoursLeft' | 'hoursOver';
  /** Of calendar days, or of hours where the key says so. */
  days: number;
}

/** Whether a period was counted in hours: it ends at another time of day than 24:00. */
export function endsWithinDay(dueAt: string | null | undefined): boolean {
  const due = Date.parse(dueAt ?? '');
  return !Number.isNaN(due) && (due + CST_MS) % DAY_MS !== 0;
}

/**
 * How much time a deadline leaves, in calendar days of Asia/Shanghai.
 * A period ends at 24:00 of its last day, so an instant of 00:00 belongs to the day before. One that ends at another time of
 * day was counted in hours, and so is what is left of it.
 * @param dueAt ISO instant, or null for no deadline ('infinity' is how the database says it)
 * @param now ms, by the office's clock
 */
export function timeLeft(
  dueAt: string | null | undefined,
  now: number,
  state: { suspended?: boolean } = {},
): TimeLeft {
  if (!dueAt || dueAt === 'infinity') return { key: 'none', days: 0 };
  if (state.suspended) return { key: 'suspended', days: 0 };
  const due = Date.parse(dueAt);
  if (endsWithinDay(dueAt)) {
    const hours = Math.max(1, Math.ceil(Math.abs(due - now) / HOUR_MS));
    return { key: now >= due ? 'hoursOver' : 'hoursLeft', days: hours };
  }
  const days = shanghaiDay(due - 1) - shanghaiDay(now);
  if (now >= due) return { key: 'overdue', days: Math.max(1, -days) };
  return days === 0 ? { key: 'today', days } : { key: 'left', days };
}
