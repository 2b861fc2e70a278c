import { endOverdue } from '#libs/absence/end-absence';
import { tellUncovered } from '#libs/absence/tell-uncovered';
import { releaseLeft } from '#libs/handover/release-left';
import { newId } from '#libs/database/id';
import type { DataSource } from 'typeorm';
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

const LOOK_EVERY_MS = 10_000;

/**
 * Frees what somebody holds who has left its group, and looks for tasks that nobody sees to because somebody is away, claimed or
 * come since it was recorded, and says so to the heads.
 */
export function uncoveredWatch(dataSource: DataSource, office: OfficeService, log: Log): Repeat {
  const run = async (): Promise<number> => {
    await releaseLeft(dataSource);
    await office.transaction(SYSTEM, `uncovered-watch:${newId()}`, tellUncovered);
    return LOOK_EVERY_MS;
  };
  return new Repeat({ run, failed: 'looking for uncovered tasks failed', againMs: LOOK_EVERY_MS }, log);
}
