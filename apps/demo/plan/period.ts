import { type CivilDay, endOfDay, isoDate, WorkingCalendar } from '#libs/deadline/index';

/** Days of the shortest period: a quarter, within which every story reaches its end. */
export const SHORTEST_DAYS = 92;
const MINUTE = 60_000;
/** Minutes of the day at which people begin to work, and again after the noon break. */
const MORNING = 8 * 60 + 40;
const AFTERNOON = 14 * 60 + 10;

/** The time of the plan: half days, of which those of working days are the office's. */
export class Period {
  private readonly calendar = new WorkingCalendar();

  /** The first half day that is no longer part of it. */
  readonly end: number;

  constructor(
    readonly firstDay: CivilDay,
    readonly days: number,
  ) {
    this.end = days * 2;
  }

  /** By how many days it is longer than the shortest. */
  get longer(): number {
    return this.days - SHORTEST_DAYS;
  }

  dayOf(slot: number): CivilDay {
    return this.firstDay + Math.floor(slot / 2);
  }

  /** `YYYY-MM-DD`. */
  dateOf(slot: number): string {
    return isoDate(this.dayOf(slot));
  }

  isWorking(slot: number): boolean {
    return this.calendar.isWorkingDay(this.dayOf(slot));
  }

  /** The first slot at or after one in which the office works. */
  nextWorking(slot: number): number {
    let at = slot;
    while (!this.isWorking(at)) at = (Math.floor(at / 2) + 1) * 2;
    return at;
  }

  /** The same half of the day, `days` working days on. */
  addWorkingDays(slot: number, days: number): number {
    let at = this.nextWorking(slot);
    for (let left = days; left > 0; left--) at = this.nextWorking(Math.floor(at / 2) * 2 + 2) + (at % 2);
    return at;
  }

  /** When a slot begins; not every day to the minute alike. */
  instantOf(slot: number): Date {
    const midnight = endOfDay(this.dayOf(slot) - 1).getTime();
    const minutes = slot % 2 === 0 ? MORNING : AFTERNOON;
    return new Date(midnight + (minutes + ((slot * 37) % 50)) * MINUTE);
  }

  /** The evening of its last day. */
  get lastEvening(): Date {
    return new Date(endOfDay(this.firstDay + this.days - 1).getTime() - 6 * 60 * MINUTE);
  }
}
