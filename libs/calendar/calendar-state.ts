import type { EntityManager } from 'typeorm';
import type { WorkingCalendar } from '#libs/deadline/index';
import { calendarOf } from '#libs/office/load-calendar';

/** An administrator's word on one day. */
export interface DayWord {
  /** `YYYY-MM-DD`. */
  day: string;
  working: boolean;
  /** What the day off, or the day worked for one, is called. */
  name: string | null;
}

/** What the office keeps beside the published calendar. */
export interface CalendarState {
  /** Raised with every change. */
  version: number;
  words: ReadonlyMap<string, DayWord>;
  /** Years that somebody has declared final. */
  years: ReadonlySet<number>;
  calendar: WorkingCalendar;
}

const LOCKS = { none: '', shared: 'FOR SHARE', alone: 'FOR UPDATE' } as const;

/** The calendar as it is kept now. Until the transaction ends `shared` keeps others from changing it, `alone` from reading it so too. */
export async function readState(
  manager: Pick<EntityManager, 'query'>,
  lock: keyof typeof LOCKS = 'none',
): Promise<CalendarState> {
  const [{ version }]: [{ version: number }] = await manager.query(
    `SELECT version FROM working_calendar ${LOCKS[lock]}`,
  );
  const words: DayWord[] = await manager.query(
    `SELECT day::text AS day, working, name FROM calendar_correction ORDER BY day`,
  );
  const years: { year: number }[] = await manager.query(`SELECT year FROM calendar_year`);
  return stateOf(
    version,
    new Map(words.map((word) => [word.day, word])),
    new Set(years.map(({ year }) => year)),
  );
}

export function stateOf(
  version: number,
  words: CalendarState['words'],
  years: CalendarState['years'],
): CalendarState {
  return { version, words, years, calendar: calendarOf(words.values(), years) };
}
