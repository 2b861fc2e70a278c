import type { DataSource } from 'typeorm';
import { recountLate } from '#libs/calendar/recount-late';
import { newId } from '#libs/database/id';
import type { Log } from '#libs/logging/index';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { Repeat } from '#libs/repeat/index';

const LOOK_EVERY_MS = 5_000;
/** After each change it sweeps so often: a transaction that began before it may begin a deadline a little after it. */
const SWEEPS = 3;

/** Counts open deadlines again when the worker starts and after each change of the calendar. */
export function calendarSweep(dataSource: DataSource, office: OfficeService, log: Log): Repeat {
  let seen: number | undefined;
  let left = 0;
  const run = async (): Promise<number> => {
    const [{ version }]: [{ version: number }] = await dataSource.query(
      `SELECT version FROM working_calendar`,
    );
    if (version !== seen) left = SWEEPS;
    if (left === 0) return LOOK_EVERY_MS;
    const moved = await office.transaction(SYSTEM, `calendar-sweep:${newId()}`, recountLate);
    if (moved > 0) log.info('deadlines were counted again by the calendar', { moved });
    seen = version;
    left -= 1;
    return LOOK_EVERY_MS;
  };
  return new Repeat({ run, failed: 'counting deadlines again failed', againMs: LOOK_EVERY_MS }, log);
}
