import { BackOff, FIRST_MS, HEALTHY_MS, LONGEST_MS } from './back-off';

describe('BackOff', () => {
  it('doubles the pause with every early death, up to the longest', () => {
    const backOff = new BackOff();
    const pauses = Array.from({ length: 9 }, () => backOff.next(10));
    expect(pauses.slice(0, 4)).toEqual([500, 1000, 2000, 4000]);
    expect(pauses.at(-1)).toBe(LONGEST_MS);
  });

  it('begins anew after a healthy life', () => {
    const backOff = new BackOff();
    backOff.next(0);
    backOff.next(0);
    expect(backOff.next(HEALTHY_MS)).toBe(FIRST_MS);
    expect(backOff.next(0)).toBe(2 * FIRST_MS);
  });
});
