import { isAside } from './is-aside';

const NOW = Date.parse('2026-07-20T08:00:00Z');

it.each([
  ['never put aside', null, false],
  ['until a day to come', '2026-07-22T16:00:00Z', true],
  ['until this very moment', '2026-07-20T08:00:00Z', false],
  ['until a day gone by', '2026-07-18T16:00:00Z', false],
])('%s', (_, asideUntil, expected) => {
  expect(isAside({ asideUntil }, NOW)).toBe(expected);
});
