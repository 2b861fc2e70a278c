import type { DataSource } from 'typeorm';
import type { Log } from '#libs/logging/index';
import type { OfficeService } from '#libs/office/office.service';
import { standInEverywhere } from '#libs/petition/stand-in-everywhere';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 3_000;

/** Looks for tasks that lie with nobody, because all of their group have stepped back from the matter (Reg. 28). */
export function standInWatch(dataSource: DataSource, office: OfficeService, log: Log): Repeat {
  const run = async (): Promise<number> => {
    const nobody = await standInEverywhere(dataSource, office);
    for (const petitionId of nobody) log.warn('nobody may handle a task', { petitionId });
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'looking for stand-ins failed', againMs: EVERY_MS }, log);
}
