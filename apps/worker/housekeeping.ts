import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/clock/index';
import type { Log } from '#libs/logging/index';

const EVERY_MS = 60 * 60_000;
const SOON_MS = 200;
const AT_ONCE = 5_000;
/** A job is answered within minutes; a month covers any standstill of the engine. */
const JOB_RESULTS_KEPT = '30 days';

/** What has to be done now and then: partitions for the months to come, results of jobs that can't come again. */
export class Housekeeping {
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  private again = false;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    void this.run();
  }

  /** The office's time has jumped: its month may have no partition yet. */
  soon(): void {
    // A run under way may have looked at the time already: another one follows it.
    if (this.running) this.again = true;
    else this.schedule(SOON_MS);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.run(), ms);
  }

  private async run(): Promise<void> {
    this.running = true;
    this.again = false;
    try {
      await this.preparePartitions();
      await this.forgetJobResults();
    } catch (error) {
      this.log.warn('housekeeping failed', {}, error);
    }
    this.running = false;
    this.schedule(this.again ? SOON_MS : EVERY_MS);
  }

  private async preparePartitions(): Promise<void> {
    await this.dataSource.query(
      `SELECT journal_ensure_partition(month), audit_ensure_partition(month)
       FROM (VALUES ($1::timestamptz), ($1::timestamptz + interval '1 month')) AS months (month)`,
      [this.clock.now()],
    );
  }

  private async forgetJobResults(): Promise<void> {
    for (let forgotten = AT_ONCE; forgotten === AT_ONCE && !this.stopped;) {
      const [, count]: [unknown[], number] = await this.dataSource.query(
        `DELETE FROM job_result WHERE job_key IN (
           SELECT job_key FROM job_result WHERE at < clock_timestamp() - interval '${JOB_RESULTS_KEPT}'
           LIMIT ${AT_ONCE})`,
      );
      forgotten = count;
    }
  }
}
