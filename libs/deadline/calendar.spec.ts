import { publishedYears, WorkingCalendar } from './calendar';
import { civilDay } from './civil-day';

const calendar = new WorkingCalendar();
const works = (date: string) => calendar.isWorkingDay(civilDay(date));

describe('WorkingCalendar', () => {
  it.each([
    ['2026-03-09', true, 'a Monday'],
    ['2026-03-14', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-16', false, 'the eve of the Spring Festival'],
    ['2026-02-20', false, 'a weekday off in lieu'],
    ['2026-01-04', true, 'a Sunday worked for the New Year'],
    ['2025-10-06', false, 'Mid-Autumn within National Day'],
    ['2024-02-09', true, 'New Year’s Eve of 2024, no day off by the notice'],
    ['2024-06-08', false, 'a weekend day of the Dragon Boat holiday'],
  ])('%s works: %s (%s)', (date, expected) => expect(works(date)).toBe(expected));

  it('knows the years from 2004 to at least 2026 without a gap', () => {
    const years = publishedYears();
    expect(years[0]).toBe(2004);
    expect(years).toEqual(years.map((_, index) => 2004 + index));
    expect(years.at(-1)).toBeGreaterThanOrEqual(2026);
  });

  it('counts weekends alone in a year not published', () => {
    expect(works('2099-10-01')).toBe(true);
    expect(works('2099-10-03')).toBe(false);
    expect(calendar.isProvisional(civilDay('2099-10-01'))).toBe(true);
  });

  it('a year is settled but for its last days, which hang on the next notice', () => {
    const last = publishedYears().at(-1);
    expect(calendar.isProvisional(civilDay(`${last}-12-28`))).toBe(false);
    expect(calendar.isProvisional(civilDay(`${last}-12-29`))).toBe(true);
    expect(calendar.isProvisional(civilDay('2018-12-29'))).toBe(false);
    expect(works('2018-12-29')).toBe(true);
    expect(works('2018-12-31')).toBe(false);
  });

  it('a correction wins and is no longer provisional', () => {
    const corrected = new WorkingCalendar({
      corrections: new Map([
        ['2099-10-01', 'holiday'],
        ['2099-10-03', 'working'],
      ]),
    });
    expect(corrected.isWorkingDay(civilDay('2099-10-01'))).toBe(false);
    expect(corrected.isWorkingDay(civilDay('2099-10-03'))).toBe(true);
    expect(corrected.isProvisional(civilDay('2099-10-03'))).toBe(false);
    expect(corrected.isProvisional(civilDay('2099-10-05'))).toBe(true);
  });

  it('a year that an administrator confirmed is settled', () => {
    const confirmed = new WorkingCalendar({ confirmedYears: [2099] });
    expect(confirmed.isProvisional(civilDay('2099-10-05'))).toBe(false);
    expect(confirmed.isProvisional(civilDay('2099-12-31'))).toBe(true);
  });

  it.each(['2026-2-3', '2026-02-30', '', 'tomorrow'])('refuses a correction of %p', (date) => {
    expect(() => new WorkingCalendar({ corrections: new Map([[date, 'working']]) })).toThrow(RangeError);
  });
});
