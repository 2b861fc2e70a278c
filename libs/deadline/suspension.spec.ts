import fc from 'fast-check';
import { WorkingCalendar } from './calendar';
import { millisecondsOfDay } from './civil-day';
import { dueAt } from './due-at';
import { yellowAt } from './light';
import { resume, type RunningPeriod, suspend } from './suspension';

const calendar = new WorkingCalendar();
const at = (china: string) => new Date(`${china}+08:00`);
const endOf = (day: string) => new Date(`${day}T24:00:00+08:00`);

function started(from: Date, period: Parameters<typeof dueAt>[1]): RunningPeriod {
  const due = dueAt(from, period, calendar).dueAt;
  return { ...period, dueAt: due, yellowAt: yellowAt(from, due) };
}
const reReview = { length: 30, unit: 'calendar-days', whose: 'office' } as const;
const objection = { length: 5, unit: 'working-days', whose: 'office' } as const;

describe('calendar days', () => {
  const period = started(at('2026-03-01T10:00'), reReview); // to the end of 31 March

  it('carries on the time left, to the end of the day in which it runs out', () => {
    const suspended = suspend(period, at('2026-03-10T10:00'), calendar);
    expect(suspended).toMatchObject({
      remainingMs: 21 * millisecondsOfDay + 14 * 3_600_000,
      remainingWorkingDays: null,
    });
    const resumed = resume(suspended, at('2026-03-20T09:00'), calendar); // runs out on 10 April at 23:00
    expect(resumed).toMatchObject({ dueAt: endOf('2026-04-10'), lastDay: '2026-04-10', provisional: false });
    expect(resumed.roundedUpMs).toBe(3_600_000);
  });

  it('runs out exactly at 24:00 after whole days', () => {
    const suspended = suspend(period, at('2026-03-10T10:00'), calendar);
    expect(resume(suspended, at('2026-03-15T10:00'), calendar)).toMatchObject({
      lastDay: '2026-04-05', // in the Qingming holiday: an office's duty does not move
      roundedUpMs: 0,
    });
  });

  it('moves a petitioner’s own period to a working day', () => {
    const own = started(at('2026-03-01T10:00'), { ...reReview, whose: 'petitioner' });
    const suspended = suspend(own, at('2026-03-10T10:00'), calendar);
    expect(resume(suspended, at('2026-03-15T10:00'), calendar).lastDay).toBe('2026-04-07');
  });

  it('keeps the light’s place in the time left', () => {
    const suspended = suspend(period, at('2026-03-10T10:00'), calendar);
    const resumed = resume(suspended, at('2026-03-15T10:00'), calendar);
    expect(resumed.yellowAt.getTime() - period.yellowAt.getTime()).toBe(5 * millisecondsOfDay);
  });

  it('stays yellow when it was yellow', () => {
    const suspended = suspend(period, at('2026-03-30T10:00'), calendar);
    const resumedAt = at('2026-04-20T10:00');
    expect(resume(suspended, resumedAt, calendar).yellowAt).toEqual(resumedAt);
  });

  it('within the last day, what is left is the day of the resume', () => {
    const suspended = suspend(period, at('2026-03-31T23:59'), calendar);
    expect(resume(suspended, at('2026-04-20T10:00'), calendar).lastDay).toBe('2026-04-20');
  });

  it('with nothing but rounding left, the day of the resume is left, even from its first instant', () => {
    const rounded = { ...period, roundedUpMs: 20 * 3_600_000 };
    const suspended = suspend(rounded, at('2026-03-31T10:00'), calendar);
    expect(suspended.remainingMs).toBe(0);
    expect(resume(suspended, at('2026-04-20T00:00'), calendar).lastDay).toBe('2026-04-20');
  });

  it('roundings of many suspensions do not add up', () => {
    let running = period;
    for (let day = 2; day <= 12; day++) {
      const suspendedAt = at(`2026-03-${String(day).padStart(2, '0')}T10:00`);
      const suspended = suspend(running, suspendedAt, calendar);
      running = {
        ...running,
        ...resume(suspended, new Date(suspendedAt.getTime() + 3_600_000), calendar),
      };
    }
    expect(running.dueAt).toEqual(endOf('2026-04-01')); // 11 hours in all
  });
});

describe('working days', () => {
  const period = started(at('2026-02-11T10:00'), objection); // 12, 13, 14, 24, 25 February

  it.each([
    ['2026-02-11T15:00', 5],
    ['2026-02-13T15:00', 3],
    ['2026-02-14T00:01', 2],
    ['2026-02-17T12:00', 2],
    ['2026-02-25T23:59', 0],
  ])('suspended at %s, %i are left', (suspendedAt, left) => {
    expect(suspend(period, at(suspendedAt), calendar)).toMatchObject({
      remainingMs: null,
      remainingWorkingDays: left,
    });
  });

  it.each([
    ['2026-02-13T15:00', '2026-02-13T16:00', '2026-02-25'], // the same day: nothing has changed
    ['2026-02-13T15:00', '2026-03-06T09:00', '2026-03-11'], // Friday: 9, 10, 11
    ['2026-02-13T15:00', '2026-04-03T09:00', '2026-04-09'], // before Qingming: 7, 8, 9
    ['2026-02-25T12:00', '2026-03-06T09:00', '2026-03-06'], // none left: the rest of the day
    ['2026-02-25T12:00', '2026-03-07T09:00', '2026-03-09'], // none left, on a Saturday
  ])('suspended %s, resumed %s: ends with %s', (suspendedAt, resumedAt, lastDay) => {
    const resumed = resume(suspend(period, at(suspendedAt), calendar), at(resumedAt), calendar);
    expect(resumed).toMatchObject({ lastDay, dueAt: endOf(lastDay), roundedUpMs: 0 });
    expect(resumed.yellowAt.getTime()).toBeLessThan(resumed.dueAt.getTime());
  });

  it('says when the new end is provisional', () => {
    const suspended = suspend(period, at('2026-02-13T15:00'), calendar);
    expect(resume(suspended, at('2099-03-02T09:00'), calendar).provisional).toBe(true);
  });
});

describe('refusals', () => {
  const period = started(at('2026-03-01T10:00'), reReview);
  it('an overdue period cannot be suspended', () => {
    expect(() => suspend(period, period.dueAt, calendar)).toThrow(
      expect.objectContaining({ code: 'deadline.already-passed' }),
    );
  });
  it('a resume before the suspension is a mistake in the program', () => {
    const suspended = suspend(period, at('2026-03-10T10:00'), calendar);
    expect(() => resume(suspended, at('2026-03-10T09:59'), calendar)).toThrow(RangeError);
  });
});

describe('hours', () => {
  it('go on to the millisecond with what was left of them', () => {
    const offer = started(at('2026-03-06T18:00'), { length: 72, unit: 'hours', whose: 'office' });
    const suspended = suspend(offer, at('2026-03-07T18:00'), calendar);
    expect(resume(suspended, at('2026-03-10T09:30'), calendar)).toMatchObject({
      dueAt: at('2026-03-12T09:30'),
      lastDay: '2026-03-12',
      roundedUpMs: 0,
    });
  });
});

describe('any suspension', () => {
  const period = fc.record({
    length: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom('calendar-days', 'working-days'),
    whose: fc.constantFrom('office', 'petitioner'),
  });
  const from = fc.date({ min: at('2025-01-01T00:00'), max: at('2026-06-30T00:00'), noInvalidDate: true });
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  const pause = fc.integer({ min: 0, max: 200 * millisecondsOfDay });

  it('changes nothing when resumed at once, and never ends earlier than it did', () => {
    fc.assert(
      fc.property(from, period, share, pause, (from, period, share, pause) => {
        const running = started(from, period);
        const length = running.dueAt.getTime() - from.getTime();
        const suspendedAt = new Date(from.getTime() + Math.floor(share * length));
        const suspended = suspend(running, suspendedAt, calendar);
        expect(resume(suspended, suspendedAt, calendar).dueAt).toEqual(running.dueAt);
        const resumed = resume(suspended, new Date(suspendedAt.getTime() + pause), calendar);
        expect(resumed.dueAt.getTime()).toBeGreaterThanOrEqual(running.dueAt.getTime());
        expect(resumed.dueAt.toISOString()).toMatch(/T16:00:00\.000Z$/);
        expect(resumed.yellowAt.getTime()).toBeLessThanOrEqual(resumed.dueAt.getTime());
      }),
    );
  });

  it('leaves calendar days all the time that was left, and less than a day more for an office', () => {
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 90 }), share, pause, (from, length, share, pause) => {
        const running = started(from, { ...reReview, length });
        const whole = running.dueAt.getTime() - from.getTime();
        const suspendedAt = new Date(from.getTime() + Math.floor(share * whole));
        const resumedAt = new Date(suspendedAt.getTime() + pause);
        const { dueAt } = resume(suspend(running, suspendedAt, calendar), resumedAt, calendar);
        const gained = dueAt.getTime() - pause - running.dueAt.getTime();
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThan(millisecondsOfDay);
      }),
    );
  });
});
