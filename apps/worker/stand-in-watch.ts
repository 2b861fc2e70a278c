import type { DataSource } from 'typeorm';
import { standInMeetings } from '#libs/meeting/stand-in-meetings';
import { standInParticipants } from '#libs/meeting/stand-in-participants';
import type { Log } from '#libs/logging/index';
import type { OfficeService } from '#libs/office/office.service';
import { standInEverywhere } from '#libs/petition/stand-in-everywhere';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 3_000;

/**
 * Looks for tasks that lie with nobody, because all of their group have stepped back from the matter (Reg. 28), and for tasks and
 * invitations of joint meetings whose post nobody holds any more.
 */
export function standInWatch(dataSource: DataSource, office: OfficeService, log: Log): Repeat {
  const run = async (): Promise<number> => {
    const nobody = await standInEverywhere(dataSource, office);
    for (const petitionId of nobody) log.warn('nobody may handle a task', { petitionId });
    for (const meetingId of await standInMeetings(dataSource, office)) {
      log.warn('nobody may handle a task', { meetingId });
    }
    await standInParticipants(dataSource, office);
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'looking for stand-ins failed', againMs: EVERY_MS }, log);
}
