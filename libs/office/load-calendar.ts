import type { EntityManager } from 'typeorm';
import { type Correction, WorkingCalendar } from '#libs/deadline/index';

/** What processes hear when the calendar was changed. */
export const CALENDAR_CHANNEL = 'working_calendar';

/** An administrator's word on one day. */
export interface CorrectedDay {
  /** `YYYY-MM-DD`. */
  day: string;
  working: boolean;
}

/** The working calendar as it is kept: what the State Council has published, corrected and confirmed by an administrator. */
export async function loadCalendar(manager: Pick<EntityManager, 'query'>): Promise<WorkingCalendar> {
  const corrections: CorrectedDay[] = await manager.query(
    `SELECT day::text AS day, working FROM calendar_correction`,
  );
  const years: { year: number }[] = await manager.query(`SELECT year FROM calendar_year`);
  return calendarOf(
    corrections,
    years.map(({ year }) => year),
  );
}

export function calendarOf(
  corrections: Iterable<CorrectedDay>,
  confirmedYears: Iterable<number>,
): WorkingCalendar {
  const words = [...corrections].map(({ day, working }): [string, Correction] => [
    day,
    working ? 'working' : 'holiday',
  ]);
  return new WorkingCalendar({ corrections: new Map(words), confirmedYears });
}
