import type { DataSource } from 'typeorm';
import { SEAL_SIZE, sealEntries } from '#libs/audit/index';
import type { KeyRing } from '#libs/field-cipher/key-ring';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';

/** The longest that an entry waits for its seal while a worker runs. */
const EVERY_MS = 1_000;

/** Seals what the audit has been given, over and over; of several workers, one at a time. */
export function auditSealer(dataSource: DataSource, ring: KeyRing, log: Log): Repeat {
  const run = async () => ((await sealEntries(dataSource, ring)) === SEAL_SIZE ? 0 : EVERY_MS);
  return new Repeat({ run, failed: 'audit not sealed', againMs: EVERY_MS }, log);
}
