import type { DataSource } from 'typeorm';
import type { Log } from '#libs/logging/index';
import type { OfficeService } from '#libs/office/office.service';
import { Repeat } from '#libs/repeat/index';
import { sendMigrations } from '#libs/running-case/migrating/run-migrations';
import { settleMigrations } from '#libs/running-case/migrating/settle-migrations';
import { StepTexts } from '#libs/step-texts/step-texts';

const EVERY_MS = 2_000;
const SOON_MS = 200;

/**
 * Has the cases of approved migrations go on by their new version. It may be killed at any moment: what has become of each case
 * is a row, changed in the transaction that writes its command.
 */
export function migrationRunner(dataSource: DataSource, office: OfficeService, log: Log): Repeat {
  const texts = new StepTexts(dataSource);
  const run = async () => {
    const more = await sendMigrations(office, texts);
    await settleMigrations(office, texts);
    return more ? SOON_MS : EVERY_MS;
  };
  return new Repeat({ run, failed: 'cases could not go on by their new version', againMs: EVERY_MS }, log);
}
