import { type Correction, WorkingCalendar } from './calendar';
import { civilDay, endOfDay } from './civil-day';
import { dueAfterWorkingDays } from './due-at';
import { yellowAt } from './light';
import { loadDeadlineRules } from './load-rules';
import type { Ladder } from './ladder';
import { type CountedPeriod, placeOnLadder, recount, recountLeft } from './recount';
import { resume, suspend } from './suspension';

const published = new WorkingCalendar();
const corrected = (...words: [string, Correction][]) => new WorkingCalendar({ corrections: new Map(words) });
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const endOf = (day: string) => endOfDay(civilDay(day));

/** Five working days from Monday, 9 March 2026: it ends with the 16th. */
function period(over: Partial<CountedPeriod> = {}): CountedPeriod {
  const counted = { after: civilDay('2026-03-09'), days: 5 };
  const { dueAt } = dueAfterWorkingDays(counted, published);
  const countedFrom = at('2026-03-09');
  return {
    counted,
    countedFrom,
    dueAt,
    yellowAt: yellowAt(countedFrom, dueAt),
    neverShorter: false,
    ...over,
  };
}

describe('recount', () => {
  it('a day off within it makes it a working day longer, and the light keeps its share', () => {
    const before = period();
    expect(before.dueAt).toEqual(endOf('2026-03-16'));
    const after = recount(before, at('2026-03-10'), corrected(['2026-03-12', 'holiday']));
    expect(after).toMatchObject({ dueAt: endOf('2026-03-17'), kept: false, provisional: false });
    expect(after.yellowAt).toEqual(yellowAt(before.countedFrom, after.dueAt));
  });

  it('taken back it ends as before, to the millisecond', () => {
    const before = period();
    const now = at('2026-03-10');
    const moved = recount(before, now, corrected(['2026-03-12', 'holiday']));
    expect(recount({ ...before, ...moved }, now, published)).toMatchObject({
      dueAt: before.dueAt,
      yellowAt: before.yellowAt,
    });
  });

  it('a day worked within it brings it forward', () => {
    const after = recount(period(), at('2026-03-10'), corrected(['2026-03-14', 'working']));
    expect(after.dueAt).toEqual(endOf('2026-03-14'));
  });

  it.each(['2026-03-09', '2026-03-17', '2026-03-31'])('a day outside of it (%s) changes nothing', (day) => {
    const before = period();
    expect(recount(before, at('2026-03-10'), corrected([day, 'holiday'])).dueAt).toEqual(before.dueAt);
  });

  it('a petitioner’s own period is never shortened, and is made longer', () => {
    const own = period({ neverShorter: true });
    const shorter = recount(own, at('2026-03-10'), corrected(['2026-03-14', 'working']));
    expect(shorter).toMatchObject({ dueAt: own.dueAt, yellowAt: own.yellowAt, kept: true });
    const longer = recount(own, at('2026-03-10'), corrected(['2026-03-12', 'holiday']));
    expect(longer).toMatchObject({ dueAt: endOf('2026-03-17'), kept: false });
  });

  it('nobody is late because of a correction: what it shortens ends with its day at the earliest', () => {
    // By the calendar it would have ended with the 14th, and it is the 15th.
    const after = recount(period(), at('2026-03-15'), corrected(['2026-03-14', 'working']));
    expect(after.dueAt).toEqual(endOf('2026-03-15'));
  });

  it('who is late already does not become later, nor in time, by a correction that shortens', () => {
    const after = recount(period(), at('2026-03-20'), corrected(['2026-03-14', 'working']));
    expect(after.dueAt).toEqual(endOf('2026-03-16'));
  });

  it('in a year not published it is provisional until the year is confirmed', () => {
    const counted = { after: civilDay('2099-03-09'), days: 5 };
    const later = period({
      counted,
      countedFrom: at('2099-03-09'),
      dueAt: dueAfterWorkingDays(counted, published).dueAt,
    });
    expect(recount(later, at('2099-03-10'), published).provisional).toBe(true);
    expect(
      recount(later, at('2099-03-10'), new WorkingCalendar({ confirmedYears: [2099] })).provisional,
    ).toBe(false);
  });
});

describe('recountLeft', () => {
  const suspendedAt = at('2026-03-11');
  const stopped = (over: Partial<CountedPeriod> = {}) => {
    const before = period(over);
    const left = suspend({ unit: 'working-days', whose: 'office', ...before }, suspendedAt, published);
    return { before, left };
  };

  it('a day off to come costs a suspended period nothing: as many working days are left', () => {
    const { before, left } = stopped();
    const calendar = corrected(['2026-03-12', 'holiday']);
    const after = recount(before, suspendedAt, calendar);
    const still = recountLeft(left, before, after, suspendedAt, calendar);
    expect(left.remainingWorkingDays).toBe(3);
    expect(still.remainingWorkingDays).toBe(3);
    // Resumed in April it is as if nothing had been.
    expect(resume({ ...left, ...still }, at('2026-04-13'), calendar).dueAt).toEqual(
      resume(left, at('2026-04-13'), published).dueAt,
    );
  });

  it('a day off before the suspension leaves a working day more', () => {
    const { before, left } = stopped();
    const calendar = corrected(['2026-03-10', 'holiday']);
    const after = recount(before, suspendedAt, calendar);
    expect(recountLeft(left, before, after, suspendedAt, calendar).remainingWorkingDays).toBe(4);
  });

  it('of other time as much more is left as its end has moved', () => {
    const before = period({ counted: { after: civilDay('2026-03-15'), days: 1 }, neverShorter: true });
    const left = suspend({ unit: 'calendar-days', whose: 'petitioner', ...before }, suspendedAt, published);
    const calendar = corrected(['2026-03-16', 'holiday']);
    const after = recount(before, suspendedAt, calendar);
    const still = recountLeft(left, before, after, suspendedAt, calendar);
    expect((still.remainingMs as number) - (left.remainingMs as number)).toBe(86_400_000);
    expect(still.yellowFraction).toBeGreaterThan(0);
  });
});

describe('placeOnLadder', () => {
  let ladder: Ladder;
  beforeAll(async () => {
    ({ ladder } = await loadDeadlineRules());
  });
  const dates = { yellowAt: at('2026-03-12'), dueAt: endOf('2026-03-16') };
  const place = (stage: Parameters<typeof placeOnLadder>[1]['stage'], now: string, climbs = true) =>
    placeOnLadder(ladder, { stage, climbs }, dates, at(now), published);

  it('a light that has turned yellow turns back while there is time again', () => {
    expect(place('red', '2026-03-11')).toEqual({ stage: 'yellow', nextAt: dates.yellowAt });
  });

  it('yellow for its time stays so: nothing is recorded twice', () => {
    expect(place('red', '2026-03-13')).toEqual({ stage: 'red', nextAt: dates.dueAt });
  });

  it('overdue no more, it waits for the new end', () => {
    expect(place('urge-head', '2026-03-13')).toEqual({ stage: 'red', nextAt: dates.dueAt });
  });

  it('still overdue, it goes on where it was, counted by the new calendar', () => {
    const there = place('urge-head', '2026-03-17');
    expect(there.stage).toBe('urge-head');
    const later = placeOnLadder(
      ladder,
      { stage: 'urge-head', climbs: true },
      dates,
      at('2026-03-17'),
      corrected(['2026-03-17', 'holiday'], ['2026-03-18', 'holiday']),
    );
    expect(later.nextAt! > there.nextAt!).toBe(true);
  });

  it('at the end of the ladder there is nothing to wait for', () => {
    expect(place('done', '2026-03-30')).toEqual({ stage: 'done', nextAt: null });
  });

  it('a right that climbs no ladder waits for its end alone', () => {
    expect(place('red', '2026-03-11', false)).toEqual({ stage: 'red', nextAt: dates.dueAt });
  });
});
