import type { EntityManager } from 'typeorm';
import { civilDay, isWeekday, publishedYears } from '#libs/deadline/index';
import { type CalendarState, readState } from './calendar-state';
import { calendarYears, daysOf, requireYear } from './calendar-years';
import { dayName } from './day-name';
import type { ChangeKind } from './plan-change';

export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'make-up'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export const YEAR_STATES = ['published', 'confirmed', 'provisional'] as const;
/** published: the State Council's calendar is in the product; confirmed: an administrator has entered it and says so. */
export type YearState = (typeof YEAR_STATES)[number];

interface Named {
  zh: string;
  en: string;
}

/** Who said so, when and why. */
interface Word {
  reason: string | null;
  by: string | null;
  at: Date;
}

export interface CalendarDay {
  day: string;
  kind: DayKind;
  working: boolean;
  name: Named | null;
  provisional: boolean;
  correction: Word | null;
}

export interface CalendarChange extends Word {
  id: string;
  kind: ChangeKind;
  firstDay: string;
  lastDay: string;
  working: boolean | null;
  name: string | null;
  days: number;
  moved: number;
}

export interface CalendarYear {
  year: number;
  firstYear: number;
  lastYear: number;
  version: number;
  state: YearState;
  confirmed: Word | null;
  workingDays: number;
  days: CalendarDay[];
  /** What was done to it, newest first. */
  history: CalendarChange[];
}

/** Changes of one year that a page shows; the audit has them all. */
const MOST_CHANGES = 100;

type Corrected = Word & { day: string };

/** A year of the calendar, day by day; the office's own when none is named. */
export async function readYear(
  manager: Pick<EntityManager, 'query'>,
  asked: number | undefined,
  now: Date,
): Promise<CalendarYear> {
  const { first: firstYear, last: lastYear, current } = calendarYears(now);
  const year = asked ?? current;
  requireYear(year, now, 'year');
  const span = [`${year}-01-01`, `${year}-12-31`] as const;
  const state = await readState(manager);
  const corrected: Corrected[] = await manager.query(
    `SELECT c.day::text AS day, c.reason, p.display_name AS by, c.changed_at AS at
     FROM calendar_correction c LEFT JOIN person p ON p.id = c.changed_by WHERE c.day BETWEEN $1 AND $2`,
    span,
  );
  const [confirmed]: Word[] = await manager.query(
    `SELECT y.reason, p.display_name AS by, y.confirmed_at AS at
     FROM calendar_year y LEFT JOIN person p ON p.id = y.confirmed_by WHERE y.year = $1`,
    [year],
  );
  const words = new Map(corrected.map((word) => [word.day, word]));
  const days = daysOf(...span).map((day) => dayOf(day, state, words.get(day)));
  return {
    year,
    firstYear,
    lastYear,
    version: state.version,
    state: confirmed ? 'confirmed' : publishedYears().includes(year) ? 'published' : 'provisional',
    confirmed: confirmed ?? null,
    workingDays: days.filter(({ working }) => working).length,
    days,
    history: await historyOf(manager, span),
  };
}

function dayOf(day: string, state: CalendarState, word: Corrected | undefined): CalendarDay {
  const { calendar } = state;
  const at = civilDay(day);
  const working = calendar.isWorkingDay(at);
  const name = dayName(state, day);
  return {
    day,
    kind: kindOf(working, isWeekday(at), name !== null),
    working,
    name,
    provisional: calendar.isProvisional(at),
    correction: word ? { reason: word.reason, by: word.by, at: word.at } : null,
  };
}

function kindOf(working: boolean, weekday: boolean, named: boolean): DayKind {
  if (working) return weekday ? 'workday' : 'make-up';
  return weekday || named ? 'holiday' : 'weekend';
}

function historyOf(
  manager: Pick<EntityManager, 'query'>,
  span: readonly [string, string],
): Promise<CalendarChange[]> {
  return manager.query(
    `SELECT c.id, c.kind, c.first_day::text AS "firstDay", c.last_day::text AS "lastDay", c.working, c.name, c.reason,
       c.days, c.moved, p.display_name AS by, c.at
     FROM calendar_change c JOIN person p ON p.id = c.by_person
     WHERE c.first_day <= $2 AND c.last_day >= $1 ORDER BY c.seq DESC LIMIT ${MOST_CHANGES}`,
    [...span],
  );
}
