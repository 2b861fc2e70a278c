import type { DataSource } from 'typeorm';
import { type FileStore, sweepFiles } from '#libs/files/index';
import type { Log } from '#libs/logging/index';
import { moveAttachments } from '#libs/petition/move-attachments';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 60 * 60_000;
/** What was not moved at the last try, because the store could not be reached. */
const AGAIN_MS = 60_000;

/** Moves old attachments out of the database, then removes now and then what nothing refers to. */
export function fileKeeper(files: FileStore, dataSource: DataSource, log: Log): Repeat {
  const run = async (signal: AbortSignal): Promise<number> => {
    const moved = await moveAttachments(files, dataSource, () => signal.aborted);
    if (moved > 0) log.info('attachments moved out of the database', { moved });
    if (!signal.aborted) await sweep(files, dataSource, log);
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'files were not looked after', againMs: AGAIN_MS }, log);
}

async function sweep(files: FileStore, dataSource: DataSource, log: Log): Promise<void> {
  const { rows, blobs } = await sweepFiles(files, dataSource);
  if (rows + blobs > 0) log.info('files that nothing refers to were removed', { rows, blobs });
}
