import type { DataSource } from 'typeorm';
import { type FileStore, sweepFiles } from '#libs/files/index';
import type { Log } from '#libs/logging/index';
import { moveAttachments } from '#libs/petition/move-attachments';

const EVERY_MS = 60 * 60_000;
/** What was not moved at the last try, because the store could not be reached. */
const AGAIN_MS = 60_000;

/** Moves old attachments out of the database, then removes now and then what nothing refers to. */
export class FileKeeper {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly files: FileStore,
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  start(): void {
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    let again = EVERY_MS;
    try {
      const moved = await moveAttachments(this.files, this.dataSource, () => this.stopped);
      if (moved > 0) this.log.info('attachments moved out of the database', { moved });
      if (!this.stopped) await this.sweep();
    } catch (error) {
      again = AGAIN_MS;
      if (!this.stopped) this.log.warn('files were not looked after', {}, error);
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.run(), again);
  }

  private async sweep(): Promise<void> {
    const { rows, blobs } = await sweepFiles(this.files, this.dataSource);
    if (rows + blobs > 0) this.log.info('files that nothing refers to were removed', { rows, blobs });
  }
}
