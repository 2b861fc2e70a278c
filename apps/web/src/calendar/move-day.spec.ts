import { moveDay } from './move-day';

it.each([
  ['2026-03-01', 'ArrowLeft', '2026-02-28'],
  ['2026-12-31', 'ArrowRight', '2027-01-01'],
  ['2026-03-04', 'ArrowUp', '2026-02-25'],
  ['2026-03-04', 'ArrowDown', '2026-03-11'],
  ['2026-03-31', 'PageUp', '2026-02-28'],
  ['2028-01-31', 'PageDown', '2028-02-29'],
  ['2026-12-15', 'PageDown', '2027-01-15'],
  ['2026-03-15', 'Home', '2026-03-01'],
  ['2026-02-15', 'End', '2026-02-28'],
])('from %s, %s leads to %s', (day, key, expected) => expect(moveDay(day, key)).toBe(expected));

it('leaves other keys alone', () => expect(moveDay('2026-03-01', 'Tab')).toBeUndefined());
