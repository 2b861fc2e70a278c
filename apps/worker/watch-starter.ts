import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/clock/index';
import { beginWatches } from '#libs/deadline-watch/begin-watches';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 1_000;
const SOON_MS = 50;

/** Looks again and again which deadlines come near their next stage, and has the engine watch them. */
export function watchStarter(dataSource: DataSource, clock: Clock, log: Log): Repeat {
  const run = async () => ((await beginWatches(dataSource, clock.now())) > 0 ? SOON_MS : EVERY_MS);
  return new Repeat({ run, failed: 'watches could not begin', againMs: EVERY_MS }, log);
}
