import type { DataSource } from 'typeorm';
import { Listener } from '#libs/listener/listener';
import type { Clock } from './clock';

/**
 * Keeps a process's clock equal to the table `office_clock`. An office at work has no offset and needs no connection
 * for it.
 */
export class ClockFollower {
  private listener: Listener | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly settings: { databaseUrl: string; demoClock: boolean },
  ) {}

  async start(): Promise<void> {
    if (!this.settings.demoClock) return;
    await this.refresh();
    const refresh = () => void this.refresh().catch(() => undefined);
    this.listener = new Listener(this.settings.databaseUrl, 'petition-desk-clock').on(
      'clock',
      refresh,
      refresh,
    );
    await this.listener.start();
  }

  async stop(): Promise<void> {
    await this.listener?.stop();
  }

  /** Reads the offset now. */
  async refresh(): Promise<void> {
    const rows: { offset_ms: string }[] = await this.dataSource.query('SELECT offset_ms FROM office_clock');
    this.clock.follow(Number(rows[0]?.offset_ms ?? 0));
  }
}
