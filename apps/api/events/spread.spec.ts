import { spreadOf } from './spread';

it.each([
  [0, 0],
  [5, 0],
  [6, 60],
  [60, 600],
  [150, 1500],
  [3000, 1500],
])('%i who hear of a change read again within %i ms', (hearers, ms) => {
  expect(spreadOf(hearers)).toBe(ms);
});
