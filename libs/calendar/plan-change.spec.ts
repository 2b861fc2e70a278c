import { DomainError } from '#libs/errors/index';
import { civilDay } from '#libs/deadline/index';
import { type DayWord, stateOf } from './calendar-state';
import { type CalendarOrder, MOST_DAYS, planChange } from './plan-change';

const NOW = new Date('2026-05-11T02:00:00Z');
const state = (words: DayWord[] = [], years: number[] = []) =>
  stateOf(7, new Map(words.map((word) => [word.day, word])), new Set(years));
const off = (firstDay: string, lastDay = firstDay, name: string | null = null): CalendarOrder => ({
  act: 'correct',
  firstDay,
  lastDay,
  working: false,
  name,
});
const word = (day: string, working: boolean, name: string | null = null): DayWord => ({ day, working, name });
const refusal = (order: CalendarOrder, before = state()) => {
  try {
    planChange(before, order, NOW);
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.field];
    throw error;
  }
  return undefined;
};

it('a correction is of the days that are another thing yet; the calendar after it has them', () => {
  // 16 and 17 May 2026 are a weekend.
  const plan = planChange(state(), off('2026-05-14', '2026-05-18', '台风'), NOW);
  expect(plan.set.map(({ day }) => day)).toEqual([
    '2026-05-14',
    '2026-05-15',
    '2026-05-16',
    '2026-05-17',
    '2026-05-18',
  ]);
  expect(plan.touched).toEqual({ first: '2026-05-14', last: '2026-05-18' });
  expect(plan.after.version).toBe(8);
  expect(plan.after.calendar.isWorkingDay(civilDay('2026-05-15'))).toBe(false);
  const unnamed = planChange(state(), off('2026-05-14', '2026-05-18'), NOW);
  expect(unnamed.set.map(({ day }) => day)).toEqual(['2026-05-14', '2026-05-15', '2026-05-18']);
});

it('what is so already changes nothing', () => {
  expect(refusal(off('2026-05-16'))).toEqual(['calendar.nothing-changes', 'working']);
  expect(refusal(off('2026-05-14'), state([word('2026-05-14', false)]))).toEqual([
    'calendar.nothing-changes',
    'working',
  ]);
  expect(refusal(off('2026-10-01', '2026-10-01', '国庆节'))).toEqual(['calendar.nothing-changes', 'working']);
});

it('a weekend of a year not published is no longer provisional once somebody says so', () => {
  const plan = planChange(state(), off('2028-05-13'), NOW);
  expect(plan.after.calendar.isProvisional(civilDay('2028-05-13'))).toBe(false);
});

it('takes back the corrections of a span, and nothing else', () => {
  const before = state([word('2026-05-14', false), word('2026-05-16', true), word('2026-06-01', false)]);
  const plan = planChange(before, { act: 'take-back', firstDay: '2026-05-01', lastDay: '2026-05-31' }, NOW);
  expect(plan.unset).toEqual(['2026-05-14', '2026-05-16']);
  expect([...plan.after.words.keys()]).toEqual(['2026-06-01']);
  expect(refusal({ act: 'take-back', firstDay: '2026-07-01', lastDay: '2026-07-02' }, before)).toEqual([
    'calendar.nothing-to-take-back',
    'firstDay',
  ]);
});

it('confirming a year settles it, and the last days of the one before; it can be taken back', () => {
  const plan = planChange(state(), { act: 'confirm', year: 2028 }, NOW);
  expect(plan.touched).toEqual({ first: '2027-12-29', last: '2028-12-31' });
  expect(plan.after.calendar.isProvisional(civilDay('2028-05-15'))).toBe(false);
  expect(refusal({ act: 'confirm', year: 2028 }, state([], [2028]))?.[0]).toBe('calendar.confirmed-already');
  expect(refusal({ act: 'unconfirm', year: 2028 })?.[0]).toBe('calendar.not-confirmed');
  const back = planChange(state([], [2028]), { act: 'unconfirm', year: 2028 }, NOW);
  expect(back.after.calendar.isProvisional(civilDay('2028-05-15'))).toBe(true);
});

it.each([
  [off('2026-05-14', '2026-05-13'), 'calendar.backwards', 'lastDay'],
  [off('2026-05-01', '2026-07-02'), 'calendar.too-long', 'lastDay'],
  [off('2003-12-31', '2004-01-01'), 'calendar.year-unknown', 'firstDay'],
  [off('2028-12-31', '2029-01-01'), 'calendar.year-unknown', 'lastDay'],
  [{ act: 'confirm', year: 2029 } as const, 'calendar.year-unknown', 'year'],
])('refuses %o', (order, code, field) => expect(refusal(order)).toEqual([code, field]));

it('the longest span is taken', () => {
  expect(MOST_DAYS).toBe(62);
  expect(refusal(off('2026-07-01', '2026-08-31'))).toBeUndefined();
});
