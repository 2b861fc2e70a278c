import type { DataSource } from 'typeorm';
import { SEAL_SIZE, sealEntries } from '#libs/audit/index';
import type { KeyRing } from '#libs/field-cipher/key-ring';
import type { Log } from '#libs/logging/index';

/** The longest that an entry waits for its seal while a worker runs. */
const EVERY_MS = 1_000;

/** Seals what the audit has been given, over and over; of several workers, one at a time. */
export class AuditSealer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly ring: KeyRing,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (!this.stopped && (await sealEntries(this.dataSource, this.ring)) === SEAL_SIZE);
    } catch (error) {
      this.log.warn('audit not sealed', {}, error);
    }
    if (!this.stopped) this.timer = setTimeout(() => this.start(), EVERY_MS);
  }
}
