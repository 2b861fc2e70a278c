import { checkedProgress, progressOf, yearOfMeetings } from './year-of-meetings';

describe('the meetings of a year', () => {
  it.each([
    ['2026-01-31', 0, 0, false],
    ['2026-02-28', 0, 0, false],
    ['2026-03-01', 0, 1, true],
    ['2026-03-01', 1, 1, false],
    ['2026-07-15', 2, 3, true],
    ['2026-12-31', 5, 5, false],
    ['2026-12-31', 4, 5, true],
  ])('on %s with %i held, %i expected: behind %s', (today, held, expected, behind) => {
    expect(yearOfMeetings(progressOf(today), 6, held, 0)).toMatchObject({ year: 2026, expected, behind });
  });

  it('follows the number that the office has set', () => {
    expect(yearOfMeetings(progressOf('2026-03-01'), 12, 1, 0)).toMatchObject({ expected: 2, behind: true });
  });

  it('is short when held and planned together are too few', () => {
    const january = { year: 2026, months: 0 };
    expect(yearOfMeetings(january, 6, 0, 5).short).toBe(true);
    expect(yearOfMeetings(january, 6, 0, 6).short).toBe(false);
    expect(yearOfMeetings({ year: 2026, months: 8 }, 6, 4, 2).short).toBe(false);
  });

  it('is checked in January for the whole of the year before', () => {
    expect(checkedProgress('2027-01-01')).toEqual({ year: 2026, months: 12 });
    expect(yearOfMeetings(checkedProgress('2027-01-01'), 6, 5, 0)).toMatchObject({
      expected: 6,
      behind: true,
    });
    expect(checkedProgress('2027-02-01')).toEqual({ year: 2027, months: 1 });
  });
});
