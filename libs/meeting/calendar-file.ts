import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';

/** What goes into a calendar: neither a case nor a person is named in it, for it leaves the office. */
export interface CalendarMeeting {
  id: string;
  number: string;
  /** `YYYY-MM-DD` and `HH:MM` in China. */
  plannedOn: string;
  startsAt: string;
  place: string;
  title: string;
  /** How often it was moved: a calendar takes the file with the highest. */
  round: number;
  /** When it was written: an instant. */
  at: Date;
}

const HOURS = 2;

/** An iCalendar file (RFC 5545) with one event, by which a calendar also finds an earlier one of the same meeting again. */
export function calendarFile(meeting: CalendarMeeting): string {
  const start = new Date(`${meeting.plannedOn}T${meeting.startsAt}:00+08:00`);
  const calendar = ical({
    prodId: { company: 'Petition Desk', product: 'Joint meetings', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const summary = `${meeting.title} ${meeting.number}`;
  const event = calendar.createEvent({
    id: `${meeting.id}@petition-desk`,
    sequence: meeting.round,
    stamp: meeting.at,
    start,
    end: new Date(start.getTime() + HOURS * 3_600_000),
    summary,
    location: oneLine(meeting.place),
  });
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 86_400, description: summary });
  return calendar.toString();
}

/** What was written for a place stays one line of text: no control character has a place in a calendar. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
