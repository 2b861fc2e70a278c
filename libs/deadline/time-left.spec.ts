import fc from 'fast-check';
import { dueWithin, TIMES_LEFT } from './time-left';

const NOW = new Date('2026-07-20T08:00:00Z'); // 16:00 in China
const isWithin = (left: (typeof TIMES_LEFT)[number], due: Date, now: Date) => {
  const range = dueWithin(left, now);
  return range !== null && (!range.after || due > range.after) && (!range.upTo || due <= range.upTo);
};
const leftUntil = (due: string) => TIMES_LEFT.filter((left) => isWithin(left, new Date(due), NOW));

it.each([
  ['2026-07-20T08:00:00Z', 'overdue'],
  ['2026-07-20T08:00:01Z', 'today'],
  ['2026-07-20T16:00:00Z', 'today'],
  ['2026-07-20T16:00:01Z', 'three-days'],
  ['2026-07-23T16:00:00Z', 'three-days'],
  ['2026-07-24T16:00:00Z', 'week'],
  ['2026-07-27T16:00:00Z', 'week'],
  ['2026-07-27T16:00:01Z', 'later'],
])('what is due at %s is due: %s', (due, left) => {
  expect(leftUntil(due)).toEqual([left]);
});

it('every deadline that runs is of one kind', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, (due, now) => {
      expect(TIMES_LEFT.filter((left) => isWithin(left, due, now))).toHaveLength(1);
    }),
  );
});
