import { millisecondsOfDay } from '#libs/deadline/civil-day';

/** Minutes after midnight in China, both; over midnight when `from` is the later. Null: none. */
export interface QuietHours {
  quietFrom: number | null;
  quietTo: number | null;
}

const OFFSET_MS = 8 * 3_600_000;

/** Minutes after midnight in China, 0 to 1,439. */
export function minuteOfDay(instant: Date): number {
  return Math.floor(((instant.getTime() + OFFSET_MS) % millisecondsOfDay) / 60_000);
}

/** Whether a minute of the day lies within the quiet hours: their first minute does, the minute of their end does not. */
export function isQuiet({ quietFrom, quietTo }: QuietHours, minute: number): boolean {
  if (quietFrom === null || quietTo === null) return false;
  return quietFrom < quietTo
    ? minute >= quietFrom && minute < quietTo
    : minute >= quietFrom || minute < quietTo;
}

/** `HH:MM` of a minute of the day. */
export function clockTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of the day of an `HH:MM`. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
