import { backOffMs } from './back-off';

it('doubles, up to an hour', () => {
  expect([1, 2, 3, 4].map((attempts) => backOffMs(attempts, 1))).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect(backOffMs(500, 1)).toBe(3_600_000);
});

it('leaves out up to a half', () => {
  expect(backOffMs(1, 0)).toBe(2_500);
  expect(backOffMs(1, 0.5)).toBe(3_750);
});
