import { endOverdue } from '#libs/absence/end-absence';
import { newId } from '#libs/database/id';
import type { Log } from '#libs/logging/index';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 3_000;

/** Ends what deputies do when its last day is over, and hands back what they still hold. */
export function absenceWatch(office: OfficeService, log: Log): Repeat {
  const run = async (): Promise<number> => {
    await office.transaction(SYSTEM, `absence-watch:${newId()}`, endOverdue);
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'ending deputyships failed', againMs: EVERY_MS }, log);
}
