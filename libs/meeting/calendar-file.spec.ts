import { calendarFile } from './calendar-file';

const meeting = {
  id: '019a0000-0000-7000-8000-000000000001',
  number: 'LXH-2026-0001',
  plannedOn: '2026-03-10',
  startsAt: '09:30',
  place: '镇政府三楼会议室',
  title: '联席会议',
  round: 1,
  at: new Date('2026-03-02T01:00:00.123Z'),
};
const linesOf = (over: object = {}) => calendarFile({ ...meeting, ...over }).split('\r\n');

describe('the calendar file of a meeting', () => {
  it('names its time in UTC, its place, and itself by one id', () => {
    expect(linesOf()).toEqual(
      expect.arrayContaining([
        'UID:019a0000-0000-7000-8000-000000000001@petition-desk',
        'DTSTAMP:20260302T010000Z',
        'DTSTART:20260310T013000Z',
        'DTEND:20260310T033000Z',
        'SUMMARY:联席会议 LXH-2026-0001',
        'LOCATION:镇政府三楼会议室',
        'SEQUENCE:1',
      ]),
    );
  });

  it('lets nothing that was written for a place become a line of its own', () => {
    const lines = linesOf({ place: '三楼\r\nATTENDEE:mailto:x@example.org\u0007;, \\' });
    expect(lines).toContain('LOCATION:三楼 ATTENDEE:mailto:x@example.org \\;\\, \\\\');
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });

  it('folds long lines at 75 octets, never within a character', () => {
    const lines = linesOf({ place: '会'.repeat(100) });
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(calendarFile({ ...meeting, place: '会'.repeat(100) }).replaceAll('\r\n ', '')).toContain(
      `LOCATION:${'会'.repeat(100)}`,
    );
  });
});
