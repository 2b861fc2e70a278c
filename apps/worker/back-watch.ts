import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { endBegun } from '#libs/deadline-watch/end-deadline';
import { endStrays } from '#libs/inbox/going-back/end-strays';
import type { Log } from '#libs/logging/index';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { Repeat } from '#libs/repeat/index';
import { StepTexts } from '#libs/step-texts/step-texts';

const EVERY_MS = 2_000;

/** Ends the deadlines that void work had begun, and what the engine moved on with in the very moment in which a case went back. */
export function backWatch(dataSource: DataSource, office: OfficeService, log: Log): Repeat {
  const texts = new StepTexts(dataSource);
  const run = async (): Promise<number> => {
    await endStrays(dataSource, texts, (manager, petitionId, causes) =>
      endBegun(office.open(manager, SYSTEM, `back-watch:${newId()}`), petitionId, causes),
    );
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'looking after cases that went back failed', againMs: EVERY_MS }, log);
}
