import fc from 'fast-check';
import { light, yellowAt } from './light';

const from = new Date('2026-03-02T10:00+08:00');
const dueAt = new Date('2026-03-12T10:00+08:00');
const yellow = new Date('2026-03-09T10:00+08:00');
const before = (instant: Date) => new Date(instant.getTime() - 1);

describe('yellowAt', () => {
  it('is when 70 % of the time is gone', () => expect(yellowAt(from, dueAt)).toEqual(yellow));
  it('follows the office’s share', () =>
    expect(yellowAt(from, dueAt, 0.5)).toEqual(new Date('2026-03-07T10:00+08:00')));
  it.each([0, 1, -0.5, Number.NaN])('refuses a share of %p', (share) =>
    expect(() => yellowAt(from, dueAt, share)).toThrow(RangeError),
  );
});

describe('light', () => {
  const running = { state: 'running', yellowAt: yellow, dueAt } as const;
  it.each([
    ['green', running, from],
    ['green', running, before(yellow)],
    ['yellow', running, yellow],
    ['yellow', running, before(dueAt)],
    ['red', running, dueAt],
    ['grey', { ...running, state: 'suspended' }, dueAt],
    ['grey', { ...running, state: 'cancelled' }, dueAt],
    ['green', { ...running, state: 'met', metAt: before(dueAt) }, new Date('2027-01-01T00:00Z')],
    ['red', { ...running, state: 'met', metAt: dueAt }, dueAt],
  ] as const)('is %s for %j at %s', (expected, deadline, now) => {
    expect(light(deadline, now)).toBe(expected);
  });

  it('of a running deadline only goes up', () => {
    const order = ['green', 'yellow', 'red'];
    const instant = fc.date({ min: from, max: new Date('2026-03-20T00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(order.indexOf(light(running, first))).toBeLessThanOrEqual(
          order.indexOf(light(running, second)),
        );
      }),
    );
  });
});
