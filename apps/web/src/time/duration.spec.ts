import { durationParts } from './duration';

const MINUTE = 60_000;
const said = (ms: number) =>
  durationParts(ms)
    .map(({ key, count }) => `${count} ${key}`)
    .join(' ');

it.each([
  [0, '0 minutes'],
  [MINUTE - 1, '0 minutes'],
  [5 * MINUTE, '5 minutes'],
  [60 * MINUTE, '1 hours'],
  [200 * MINUTE, '3 hours 20 minutes'],
  [1440 * MINUTE, '1 days'],
  // The minutes of days don't matter to anybody.
  [(1440 + 5) * MINUTE, '1 days'],
  [(3 * 1440 + 125) * MINUTE, '3 days 2 hours'],
  [-MINUTE, '0 minutes'],
])('%d ms: %s', (ms, expected) => {
  expect(said(ms)).toBe(expected);
});
