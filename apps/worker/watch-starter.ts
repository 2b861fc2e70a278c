import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/clock/index';
import { beginWatches } from '#libs/deadline-watch/begin-watches';
import type { Log } from '#libs/logging/index';

const EVERY_MS = 1_000;
const SOON_MS = 50;

/** Looks again and again which deadlines come near their next stage, and has the engine watch them. */
export class WatchStarter {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    this.schedule(SOON_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, ms);
  }

  private async run(): Promise<void> {
    let begun = 0;
    try {
      begun = await beginWatches(this.dataSource, this.clock.now());
    } catch (error) {
      this.log.warn('watches could not begin', {}, error);
    }
    this.schedule(begun > 0 ? SOON_MS : EVERY_MS);
  }
}
