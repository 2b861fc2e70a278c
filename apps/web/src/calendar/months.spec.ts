import type { CalendarDay } from '../api/types';
import { monthsOf } from './months';

const february = Array.from(
  { length: 28 },
  (_, index) => ({ day: `2026-02-${String(index + 1).padStart(2, '0')}` }) as CalendarDay,
);

it('puts the days of a month into weeks that begin on Monday', () => {
  const [month] = monthsOf(february);
  expect(month?.month).toBe('2026-02');
  // 1 February 2026 was a Sunday.
  expect(month?.weeks.map((week) => week.map((day) => Number(day?.day.slice(8) ?? 0)))).toEqual([
    [0, 0, 0, 0, 0, 0, 1],
    [2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12, 13, 14, 15],
    [16, 17, 18, 19, 20, 21, 22],
    [23, 24, 25, 26, 27, 28, 0],
  ]);
});
