import type { DataSource } from 'typeorm';
import type { Log } from '#libs/logging/index';
import type { OfficeService } from '#libs/office/office.service';
import { standInEverywhere } from '#libs/petition/stand-in-everywhere';

const EVERY_MS = 3_000;

/** Looks for tasks that lie with nobody, because all of their group have stepped back from the matter (Reg. 28). */
export class StandInWatch {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
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
      const nobody = await standInEverywhere(this.dataSource, this.office);
      for (const petitionId of nobody) this.log.warn('nobody may handle a task', { petitionId });
    } catch (error) {
      this.log.warn('looking for stand-ins failed', {}, error);
    }
    if (!this.stopped) this.timer = setTimeout(() => this.start(), EVERY_MS);
  }
}
