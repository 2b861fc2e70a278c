import fc from 'fast-check';
import { WorkingCalendar } from './calendar';
import { civilDay, civilDayOf, isoDate, isWeekday, lastDayOf, millisecondsOfDay } from './civil-day';
import { dueAt, type Period, workingDaysBetween } from './due-at';

const event = fc.date({
  min: new Date('2013-01-01T00:00+08:00'),
  max: new Date('2028-12-31T23:59+08:00'),
  noInvalidDate: true,
});
const length = fc.integer({ min: 1, max: 120 });
const unit = fc.constantFrom('calendar-days', 'working-days');
const whose = fc.constantFrom('office', 'petitioner');
const period: fc.Arbitrary<Period> = fc.record({ length, unit, whose });
const calendar = fc
  .array(
    fc.tuple(
      fc.integer({ min: civilDay('2013-01-01'), max: civilDay('2029-12-31') }).map(isoDate),
      fc.constantFrom('working', 'holiday'),
    ),
    { maxLength: 40 },
  )
  .map((corrections) => new WorkingCalendar({ corrections: new Map(corrections) }));

describe('dueAt', () => {
  it('ends at 24:00 China time, at least the length of days after the day of the event', () => {
    fc.assert(
      fc.property(event, period, calendar, (from, period, calendar) => {
        const { dueAt: due, lastDay } = dueAt(from, period, calendar);
        expect(due.toISOString()).toMatch(/T16:00:00\.000Z$/);
        expect(due).toEqual(new Date(`${lastDay}T24:00:00+08:00`));
        expect(due.getTime() - from.getTime()).toBeGreaterThan(period.length * millisecondsOfDay);
      }),
    );
  });

  it('an event later never ends earlier', () => {
    fc.assert(
      fc.property(event, event, period, calendar, (one, other, period, calendar) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(dueAt(first, period, calendar).dueAt.getTime()).toBeLessThanOrEqual(
          dueAt(second, period, calendar).dueAt.getTime(),
        );
      }),
    );
  });

  it('a shorter period never ends later', () => {
    fc.assert(
      fc.property(event, period, length, calendar, (from, period, length, calendar) => {
        const shorter = { ...period, length: Math.min(length, period.length) };
        expect(dueAt(from, shorter, calendar).dueAt.getTime()).toBeLessThanOrEqual(
          dueAt(from, period, calendar).dueAt.getTime(),
        );
      }),
    );
  });

  it('every instant of one day in China gives one end', () => {
    fc.assert(
      fc.property(event, fc.nat(millisecondsOfDay - 1), period, calendar, (from, ms, period, calendar) => {
        const midnight = new Date(`${isoDate(civilDayOf(from))}T00:00:00+08:00`);
        const other = new Date(midnight.getTime() + ms);
        expect(dueAt(other, period, calendar)).toEqual(dueAt(from, period, calendar));
      }),
    );
  });

  it('counts exactly its working days and ends on one', () => {
    fc.assert(
      fc.property(event, length, whose, calendar, (from, length, whose, calendar) => {
        const last = lastDayOf(dueAt(from, { length, unit: 'working-days', whose }, calendar).dueAt);
        expect(calendar.isWorkingDay(last)).toBe(true);
        expect(workingDaysBetween(civilDayOf(from), last, calendar)).toBe(length);
      }),
    );
  });

  it('an office’s calendar days are exactly as many, and never provisional', () => {
    fc.assert(
      fc.property(event, length, calendar, (from, length, calendar) => {
        const due = dueAt(from, { length, unit: 'calendar-days', whose: 'office' }, calendar);
        expect(lastDayOf(due.dueAt) - civilDayOf(from)).toBe(length);
        expect(due.provisional).toBe(false);
      }),
    );
  });

  it('a petitioner’s period ends on a working day, and only days off were passed over', () => {
    fc.assert(
      fc.property(event, length, calendar, (from, length, calendar) => {
        const due = dueAt(from, { length, unit: 'calendar-days', whose: 'petitioner' }, calendar);
        const unmoved = civilDayOf(from) + length;
        const last = lastDayOf(due.dueAt);
        expect(calendar.isWorkingDay(last)).toBe(true);
        expect(workingDaysBetween(unmoved - 1, last, calendar)).toBe(1);
      }),
    );
  });
});

it('civil days and ISO dates are one to one', () => {
  fc.assert(
    fc.property(event, (instant) => {
      const iso = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(instant);
      const weekday = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', weekday: 'short' });
      expect(isoDate(civilDayOf(instant))).toBe(iso);
      expect(civilDay(iso)).toBe(civilDayOf(instant));
      expect(isWeekday(civilDay(iso))).toBe(!['Sat', 'Sun'].includes(weekday.format(instant)));
    }),
  );
});
