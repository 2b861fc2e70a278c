import { dateFormats } from './format';
import { instantOf, localText } from './shanghai';
import { timeLeft } from './time-left';

const at = (local: string) => Date.parse(`${local}+08:00`);
const due = (local: string) => new Date(at(local)).toISOString();

describe('timeLeft', () => {
  it.each([
    ['2026-03-05T00:00', '2026-03-01T09:00', 'left', 3],
    ['2026-03-05T00:00', '2026-03-04T00:00', 'today', 0],
    ['2026-03-05T00:00', '2026-03-04T23:59', 'today', 0],
    ['2026-03-05T00:00', '2026-03-05T00:00', 'overdue', 1],
    ['2026-03-05T00:00', '2026-03-05T23:59', 'overdue', 1],
    ['2026-03-05T00:00', '2026-03-06T00:00', 'overdue', 2],
    ['2026-03-05T00:00', '2026-03-03T23:59', 'left', 1],
    ['2027-01-01T00:00', '2026-12-30T12:00', 'left', 1],
    ['2026-03-05T10:20', '2026-03-04T10:20', 'hoursLeft', 24],
    ['2026-03-05T10:20', '2026-03-05T10:19', 'hoursLeft', 1],
    ['2026-03-05T10:20', '2026-03-05T10:20', 'hoursOver', 1],
    ['2026-03-05T10:20', '2026-03-05T12:21', 'hoursOver', 3],
  ])('due %s, now %s: %s %d', (dueAt, now, key, days) => {
    expect(timeLeft(due(dueAt), at(now))).toEqual({ key, days });
  });

  it('says nothing of days when there is no deadline or its time stands still', () => {
    expect(timeLeft(null, at('2026-03-01T00:00'))).toEqual({ key: 'none', days: 0 });
    expect(timeLeft('infinity', at('2026-03-01T00:00'))).toEqual({ key: 'none', days: 0 });
    expect(timeLeft(due('2026-03-05T00:00'), at('2026-03-09T00:00'), { suspended: true })).toEqual({
      key: 'suspended',
      days: 0,
    });
  });
});

describe('dates', () => {
  it('are those of Shanghai, in either language', () => {
    const midnight = due('2026-03-05T00:00');
    expect(dateFormats('zh-CN').day(midnight)).toBe('2026年3月5日');
    expect(dateFormats('zh-CN').lastDay(midnight)).toBe('2026年3月4日');
    expect(dateFormats('en').lastDay(midnight)).toBe('4 Mar 2026');
    expect(dateFormats('zh-CN').full(due('2026-03-05T14:05'))).toBe('2026年3月5日 14:05');
    expect(dateFormats('zh-CN').day(null)).toBe('');
  });

  it('go to the wall clock and back', () => {
    expect(localText('2026-03-04T16:00:00.000Z')).toBe('2026-03-05T00:00');
    expect(instantOf('2026-03-05T00:00')).toBe('2026-03-04T16:00:00.000Z');
  });
});
