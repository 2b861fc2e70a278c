import { civilDay, publishedName } from '#libs/deadline/index';
import type { ChangedDays } from '#libs/deadline-watch/recount-open';
import { DomainError } from '#libs/errors/index';
import { type CalendarState, type DayWord, stateOf } from './calendar-state';
import { daysOf, requireYear, yearOf } from './calendar-years';
import { dayName } from './day-name';
import './messages';

/** Days of one correction: what is longer than two months is a year, which is imported. */
export const MOST_DAYS = 62;

/** What an administrator wants of the calendar. Days are `YYYY-MM-DD`, both ends part of it. */
export type CalendarOrder =
  | { act: 'correct'; firstDay: string; lastDay: string; working: boolean; name: string | null }
  | { act: 'take-back'; firstDay: string; lastDay: string }
  | { act: 'import'; year: number; words: readonly DayWord[] }
  | { act: 'confirm' | 'unconfirm'; year: number };

export const CHANGE_KINDS = ['corrected', 'taken-back', 'imported', 'confirmed', 'unconfirmed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What is written for an order, and the calendar that it leaves. */
export interface CalendarPlan {
  kind: ChangeKind;
  /** The span that it is about. */
  first: string;
  last: string;
  working: boolean | null;
  name: string | null;
  set: readonly DayWord[];
  unset: readonly string[];
  /** Days whose deadlines are counted again. */
  touched: ChangedDays;
  after: CalendarState;
}

/** What an order changes; refused when its days are none, or when it would change nothing. */
export function planChange(state: CalendarState, order: CalendarOrder, now: Date): CalendarPlan {
  switch (order.act) {
    case 'correct':
      return planCorrection(state, order, now);
    case 'take-back':
      return planTakeBack(state, order, now);
    case 'import':
      return planImport(state, order);
    default:
      return planConfirmation(state, order.year, order.act === 'confirm', now);
  }
}

function planCorrection(
  state: CalendarState,
  { firstDay, lastDay, working, name }: Extract<CalendarOrder, { act: 'correct' }>,
  now: Date,
): CalendarPlan {
  const set = span(firstDay, lastDay, now)
    .map((day) => ({ day, working, name }))
    .filter((word) => says(state, word));
  if (set.length === 0) throw new DomainError('calendar.nothing-changes', { status: 422, field: 'working' });
  return { ...plan(state, 'corrected', set, []), first: firstDay, last: lastDay, working, name };
}

function planTakeBack(
  state: CalendarState,
  { firstDay, lastDay }: Extract<CalendarOrder, { act: 'take-back' }>,
  now: Date,
): CalendarPlan {
  const unset = span(firstDay, lastDay, now).filter((day) => state.words.has(day));
  if (unset.length === 0) {
    throw new DomainError('calendar.nothing-to-take-back', { status: 422, field: 'firstDay' });
  }
  return { ...plan(state, 'taken-back', [], unset), first: firstDay, last: lastDay };
}

/** A sheet has its word on the days that are in it; others stay as they are. */
function planImport(
  state: CalendarState,
  { year, words }: Extract<CalendarOrder, { act: 'import' }>,
): CalendarPlan {
  const { set, unset } = importedWords(state, words);
  if (set.length + unset.length === 0) {
    throw new DomainError('calendar.nothing-changes', { status: 422, field: 'content' });
  }
  return { ...plan(state, 'imported', set, unset), first: `${year}-01-01`, last: `${year}-12-31` };
}

/**
 * What a sheet changes: days that it says another thing of, or calls otherwise. A day without a name says nothing of names, and
 * a corrected day that the sheet has as it was published loses its correction.
 */
export function importedWords(
  state: CalendarState,
  words: readonly DayWord[],
): { set: DayWord[]; unset: string[] } {
  const set: DayWord[] = [];
  const unset: string[] = [];
  for (const word of words) {
    const at = civilDay(word.day);
    const called = dayName(state, word.day);
    if (state.calendar.isWorkingDay(at) === word.working && isCalled(word.name, called)) continue;
    const published =
      state.calendar.isPublishedWorkingDay(at) === word.working && isCalled(word.name, publishedName(at));
    if (published && state.words.has(word.day)) unset.push(word.day);
    else set.push(word);
  }
  return { set, unset };
}

const isCalled = (name: string | null, called: { zh: string; en: string } | null): boolean =>
  name === null || name === called?.zh || name === called?.en;

function planConfirmation(state: CalendarState, year: number, confirm: boolean, now: Date): CalendarPlan {
  requireYear(year, now, 'year');
  if (state.years.has(year) === confirm) {
    throw new DomainError(confirm ? 'calendar.confirmed-already' : 'calendar.not-confirmed');
  }
  const years = new Set(state.years);
  if (confirm) years.add(year);
  else years.delete(year);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return {
    kind: confirm ? 'confirmed' : 'unconfirmed',
    first,
    last,
    working: null,
    name: null,
    set: [],
    unset: [],
    // The last days of the year before hang on this one's notice.
    touched: { first: `${year - 1}-12-29`, last },
    after: stateOf(state.version + 1, state.words, years),
  };
}

/** Whether a word says anything that the calendar does not say already. */
function says({ words, calendar }: CalendarState, { day, working, name }: DayWord): boolean {
  const before = words.get(day);
  if (before) return before.working !== working || (before.name ?? null) !== name;
  const at = civilDay(day);
  return (
    calendar.isWorkingDay(at) !== working || !isCalled(name, publishedName(at)) || calendar.isProvisional(at)
  );
}

function plan(
  state: CalendarState,
  kind: ChangeKind,
  set: readonly DayWord[],
  unset: readonly string[],
): CalendarPlan {
  const words = new Map(state.words);
  for (const word of set) words.set(word.day, word);
  for (const day of unset) words.delete(day);
  const days = [...set.map(({ day }) => day), ...unset].sort();
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const after = stateOf(state.version + 1, words, state.years);
  return { kind, first, last, working: null, name: null, set, unset, touched: { first, last }, after };
}

function span(firstDay: string, lastDay: string, now: Date): string[] {
  requireYear(yearOf(firstDay), now, 'firstDay');
  requireYear(yearOf(lastDay), now, 'lastDay');
  if (lastDay < firstDay) throw new DomainError('calendar.backwards', { status: 422, field: 'lastDay' });
  const days = daysOf(firstDay, lastDay);
  if (days.length > MOST_DAYS) {
    throw new DomainError('calendar.too-long', {
      status: 422,
      field: 'lastDay',
      params: { days: MOST_DAYS },
    });
  }
  return days;
}
