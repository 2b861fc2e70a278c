import { civilDay } from '#libs/deadline/civil-day';
import { WorkingCalendar } from '#libs/deadline/index';
import { spreadDays } from './spread-days';

const calendar = new WorkingCalendar();

describe('days proposed for regular meetings', () => {
  it('lie evenly over the rest of the year, on working days, in order', () => {
    const days = spreadDays('2026-01-01', 6, [], calendar);
    expect(days).toHaveLength(6);
    expect(days.map((day) => Math.ceil(Number(day.slice(5, 7)) / 2))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(days.filter((day) => !calendar.isWorkingDay(civilDay(day)))).toEqual([]);
  });

  it('leave out days that are taken, and today', () => {
    const [one] = spreadDays('2026-06-10', 1, [], calendar);
    expect(spreadDays('2026-06-10', 1, [one as string], calendar)).not.toEqual([one]);
    expect(spreadDays('2026-12-30', 3, [], calendar)).toEqual(['2026-12-31']);
  });

  it('are none when the year has no working day left, or none is missing', () => {
    expect(spreadDays('2026-12-31', 2, [], calendar)).toEqual([]);
    expect(spreadDays('2026-06-10', 0, [], calendar)).toEqual([]);
  });
});
