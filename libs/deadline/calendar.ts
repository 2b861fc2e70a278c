import stateCouncil from 'chinese-days/dist/chinese-days.json';
import { type CivilDay, civilDay, isoDate, isWeekday } from './civil-day';

export type Correction = 'working' | 'holiday';

export interface CalendarOptions {
  /** An administrator's word on single days, by ISO date; it wins over the published calendar. */
  corrections?: ReadonlyMap<string, Correction>;
  /** Years that an administrator has entered whole by corrections, so that they are no longer provisional. */
  confirmedYears?: Iterable<number>;
}

/** `holidays` are days off (weekends only when inside a holiday), `workdays` are weekend days worked (调休). */
const holidays: Readonly<Record<string, string>> = stateCouncil.holidays;
const makeUpDays: Readonly<Record<string, string>> = stateCouncil.workdays;

/** National Day is in every yearly notice, so a year that has it is published. */
const published = new Set(
  Object.keys(holidays)
    .filter((date) => date.endsWith('-10-01'))
    .map((date) => Number(date.slice(0, 4))),
);

/** What the State Council calls a holiday, or the holiday that a weekend day is worked for; null for any other day. */
export function publishedName(day: CivilDay): { zh: string; en: string } | null {
  const date = isoDate(day);
  const [en, zh] = (holidays[date] ?? makeUpDays[date] ?? '').split(',');
  return en && zh ? { zh, en } : null;
}

/** Years whose State Council calendar the package carries, ascending. */
export function publishedYears(): number[] {
  return [...published].sort((a, b) => a - b);
}

/**
 * Working days in China: the State Council's yearly calendar with make-up workdays, then an office's corrections.
 * A year not published yet counts weekends as off and nothing else, and its days are provisional.
 */
export class WorkingCalendar {
  private readonly corrections: ReadonlyMap<CivilDay, Correction>;
  private readonly settledYears: ReadonlySet<number>;

  /** RangeError when a correction's key is no calendar day. */
  constructor({ corrections = new Map(), confirmedYears = [] }: CalendarOptions = {}) {
    this.corrections = new Map([...corrections].map(([date, kind]) => [civilDay(date), kind]));
    this.settledYears = new Set([...published, ...confirmedYears]);
  }

  isWorkingDay(day: CivilDay): boolean {
    const corrected = this.corrections.get(day);
    return corrected ? corrected === 'working' : this.isPublishedWorkingDay(day);
  }

  /** What the day is without an administrator's word: by the published calendar, else by the weekend alone. */
  isPublishedWorkingDay(day: CivilDay): boolean {
    const date = isoDate(day);
    if (date in makeUpDays) return true;
    return isWeekday(day) && !(date in holidays);
  }

  /**
   * True when the day may still change by a notice to come. 29–31 December hang on the next year's notice too: its
   * New Year holiday has reached back to them before (2018-12-29 was worked for 2018-12-31 off).
   */
  isProvisional(day: CivilDay): boolean {
    if (this.corrections.has(day)) return false;
    const date = isoDate(day);
    const year = Number(date.slice(0, 4));
    if (!this.settledYears.has(year)) return true;
    return date.slice(5) >= '12-29' && !this.settledYears.has(year + 1);
  }
}
