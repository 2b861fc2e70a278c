import fc from 'fast-check';
import { quantile, type Waited } from './survival';

const reached = (days: number, cases = 1): Waited => ({ days, cases, reached: true });
const open = (days: number, cases = 1): Waited => ({ days, cases, reached: false });

describe('after how many days a share was reached', () => {
  it('is the ordinary median and percentile when nothing waits', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((days) => reached(days));
    expect(quantile(all, 0.5)).toEqual({ days: 5 });
    expect(quantile(all, 0.9)).toEqual({ days: 9 });
  });

  it('agrees with the sum done by hand where some still wait', () => {
    // 6 cases: reached on 3; seen on 5; reached on 6; seen on 8; reached on 10 twice.
    // After 3: 5/6. After 6, of 4: 5/6 × 3/4 = 0.625. After 10, of 2: 0.
    const cases = [reached(3), open(5), reached(6), open(8), reached(10, 2)];
    expect(quantile(cases, 1 / 6)).toEqual({ days: 3 });
    expect(quantile(cases, 0.375)).toEqual({ days: 6 });
    expect(quantile(cases, 0.5)).toEqual({ days: 10 });
    expect(quantile(cases, 0.9)).toEqual({ days: 10 });
  });

  it('is only known to be more than what was seen while too many wait', () => {
    expect(quantile([reached(2), open(40, 3)], 0.5)).toEqual({ over: 40 });
    expect(quantile([open(7, 12)], 0.5)).toEqual({ over: 7 });
    expect(quantile([], 0.5)).toEqual({ over: 0 });
  });

  it('never looks better for what is left lying', () => {
    const some = fc.array(
      fc.record({ days: fc.nat(60), cases: fc.integer({ min: 1, max: 5 }), reached: fc.boolean() }),
      { minLength: 1, maxLength: 30 },
    );
    const least = (found: ReturnType<typeof quantile>) => ('days' in found ? found.days : Infinity);
    fc.assert(
      fc.property(some, fc.constantFrom(0.5, 0.9), (waited, share) => {
        const last = Math.max(...waited.map(({ days }) => days));
        const finished = waited.filter((one) => one.reached);
        const withWaiting = quantile([...finished, open(last, 3)], share);
        expect(least(withWaiting)).toBeGreaterThanOrEqual(
          finished.length > 0 ? least(quantile(finished, share)) : 0,
        );
      }),
    );
  });
});
