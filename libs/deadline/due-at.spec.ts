import { WorkingCalendar } from './calendar';
import { deadlineIds } from './deadline-id';
import { type DeadlineTable, findDeadline } from './deadline-table';
import { dueAfter, dueAt, extendedDueAt } from './due-at';
import * as allCases from './due-at.cases';
import { loadDeadlineRules } from './load-rules';

const { HOURS, ...cases } = allCases;
const calendar = new WorkingCalendar();
let table: DeadlineTable;
beforeAll(async () => ({ table } = await loadDeadlineRules()));

describe.each(Object.entries(cases))('dueAt: %s', (_, group) => {
  const named = group.map(([deadline, event, lastDay, provisional]) => ({
    deadline,
    event,
    lastDay,
    provisional: provisional === 'provisional',
  }));
  it.each(named)('$deadline from $event ends with $lastDay', ({ deadline, event, lastDay, provisional }) => {
    expect(dueAt(new Date(event), findDeadline(table, deadline), calendar)).toMatchObject({
      dueAt: new Date(`${lastDay}T24:00:00+08:00`),
      lastDay,
      provisional,
    });
  });
});

it.each(HOURS)('hours: %s from %s ends at %s', (deadline, event, end) => {
  const row = findDeadline(table, deadline);
  expect(row.unit).toBe('hours');
  const lastDay = new Date(Date.parse(end) - 1 + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(dueAt(new Date(event), row, calendar)).toMatchObject({
    dueAt: new Date(end),
    lastDay,
    provisional: false,
  });
});

it('the cases cover every row of the table', () => {
  const covered = new Set(
    [...Object.values(cases), HOURS].flatMap((group) => group.map(([deadline]) => deadline as string)),
  );
  expect([...covered].sort()).toEqual([...deadlineIds].sort());
});

describe('dueAt with corrections', () => {
  const corrected = (...days: [string, 'working' | 'holiday'][]) =>
    new WorkingCalendar({ corrections: new Map(days) });
  const lastDay = (deadline: string, event: string, calendar: WorkingCalendar) =>
    dueAt(new Date(event), findDeadline(table, deadline), calendar).lastDay;

  it('a day taken off moves the end on', () => {
    const calendar = corrected(['2026-03-11', 'holiday']);
    expect(lastDay('objection', '2026-03-09T10:00+08:00', calendar)).toBe('2026-03-17');
  });
  it('a Saturday worked brings the end forward', () => {
    const calendar = corrected(['2026-03-14', 'working']);
    expect(lastDay('objection', '2026-03-09T10:00+08:00', calendar)).toBe('2026-03-14');
  });
  it('wins over a published make-up workday', () => {
    const calendar = corrected(['2026-02-14', 'holiday']);
    expect(lastDay('simplified-acceptance', '2026-02-13T10:00+08:00', calendar)).toBe('2026-02-26');
    expect(lastDay('review-request', '2026-01-15T10:00+08:00', calendar)).toBe('2026-02-24');
  });
  it('wins over a published holiday', () => {
    const calendar = corrected(['2026-02-23', 'working']);
    expect(lastDay('simplified-acceptance', '2026-02-14T10:00+08:00', calendar)).toBe('2026-02-25');
  });
  it('does not move an office’s calendar days', () => {
    const calendar = corrected(['2026-03-17', 'holiday']);
    expect(lastDay('registration-decision', '2026-03-02T10:00+08:00', calendar)).toBe('2026-03-17');
  });
});

describe('extendedDueAt', () => {
  it.each([
    ['2026-01-01T10:00+08:00', '2026-03-02', '2026-04-01'],
    ['2024-01-01T10:00+08:00', '2024-03-01', '2024-03-31'],
    ['2025-12-31T10:00+08:00', '2026-03-01', '2026-03-31'],
    ['2026-08-02T23:59+08:00', '2026-10-01', '2026-10-31'],
  ])('accepted %s: handling ends with %s, extended with %s', (event, lastDay, extended) => {
    const handling = dueAt(new Date(event), findDeadline(table, 'handling'), calendar);
    expect(handling.lastDay).toBe(lastDay);
    expect(extendedDueAt(handling.dueAt, findDeadline(table, 'handling-extension'), calendar)).toMatchObject({
      dueAt: new Date(`${extended}T24:00:00+08:00`),
      lastDay: extended,
      provisional: false,
    });
  });
});

describe('dueAt refuses', () => {
  const period = { length: 5, unit: 'working-days', whose: 'office' } as const;
  it.each([0, -1, 1.5, Number.NaN])('a length of %p', (length) => {
    expect(() => dueAt(new Date(0), { ...period, length }, calendar)).toThrow(RangeError);
    expect(() => dueAt(new Date(0), { ...period, unit: 'hours', length }, calendar)).toThrow(RangeError);
  });
  it('hours after a day', () => {
    expect(() => dueAfter(0, { ...period, unit: 'hours' }, calendar)).toThrow(RangeError);
  });
  it('an event that is no instant', () => {
    expect(() => dueAt(new Date('never'), period, calendar)).toThrow(RangeError);
  });
});
