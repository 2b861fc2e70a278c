import { civilDay, publishedName } from '#libs/deadline/index';
import type { CalendarState } from './calendar-state';

/**
 * What a day is called: by the administrator, else as published. A published name says why the day is what was published; of
 * another thing it says nothing.
 */
export function dayName(
  { words, calendar }: Pick<CalendarState, 'words' | 'calendar'>,
  day: string,
): { zh: string; en: string } | null {
  const named = words.get(day)?.name;
  if (named) return { zh: named, en: named };
  const at = civilDay(day);
  return calendar.isPublishedWorkingDay(at) === calendar.isWorkingDay(at) ? publishedName(at) : null;
}
