import { clockTime, isQuiet, minuteOf, minuteOfDay } from './quiet-hours';

const over = { quietFrom: minuteOf('20:00'), quietTo: minuteOf('07:30') };
const within = { quietFrom: minuteOf('12:00'), quietTo: minuteOf('14:00') };

it.each([
  ['over midnight, its first minute', over, '20:00', true],
  ['over midnight, before it', over, '19:59', false],
  ['over midnight, at midnight', over, '00:00', true],
  ['over midnight, its last minute', over, '07:29', true],
  ['over midnight, its end', over, '07:30', false],
  ['within a day, inside', within, '13:00', true],
  ['within a day, its end', within, '14:00', false],
  ['within a day, in the night', within, '02:00', false],
  ['none', { quietFrom: null, quietTo: null }, '02:00', false],
] as const)('quiet hours %s', (_, hours, time, expected) => {
  expect(isQuiet(hours, minuteOf(time))).toBe(expected);
});

it('counts the minutes of the day in China, and writes them as people do', () => {
  expect(minuteOfDay(new Date('2026-07-19T16:00:00Z'))).toBe(0);
  expect(minuteOfDay(new Date('2026-07-20T15:59:59Z'))).toBe(1439);
  for (const time of ['00:00', '08:05', '23:59']) expect(clockTime(minuteOf(time))).toBe(time);
});
