import { Pool } from 'pg';
import type { Log } from '#libs/logging/index';
import { INSTALL_PROJECTION, PROJECTION_OPTIONS } from './project-batch';

export interface ProjectorOptions {
  databaseUrl: string;
  /** Records of one transaction at most. */
  batchSize?: number;
}

const BATCH = 2_000;
/** The journal is looked at this often, should a notification be lost. */
const POLL_MS = 1_000;
/** Batches are at least this far apart: fewer and fuller ones cost less. */
const ROUND_MS = 25;
const AFTER_FAILURE_MS = 1_000;

/** Keeps the read models up with the journal, one loop for each partition. Any number of replicas may run. */
export class Projector {
  private readonly partitions = new Map<number, PartitionProjector>();
  private readonly pool: Pool;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly options: ProjectorOptions,
    private readonly log: Log,
  ) {
    this.pool = new Pool({
      connectionString: options.databaseUrl,
      max: 4,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'petition-desk-projector',
      options: PROJECTION_OPTIONS,
      onConnect: async (client) => {
        await client.query(INSTALL_PROJECTION);
      },
    });
    this.pool.on('error', () => undefined);
  }

  start(): void {
    const poll = async () => {
      await this.discover();
      this.partitions.forEach((partition) => partition.wake());
      if (!this.stopped) this.timer = setTimeout(() => void poll(), POLL_MS);
    };
    void poll();
  }

  /** Records of a partition were added; the exporter's notification names it. */
  wake(partitionId: number): void {
    if (!Number.isInteger(partitionId) || this.stopped) return;
    this.partition(partitionId).wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all([...this.partitions.values()].map((partition) => partition.stop()));
    await this.pool.end();
  }

  private partition(id: number): PartitionProjector {
    let found = this.partitions.get(id);
    if (!found) {
      found = new PartitionProjector(this.pool, id, this.options.batchSize ?? BATCH, this.log);
      this.partitions.set(id, found);
    }
    return found;
  }

  private async discover(): Promise<void> {
    try {
      const { rows } = await this.pool.query<{ id: number }>(
        'SELECT partition_id AS id FROM exporter_position',
      );
      if (!this.stopped) rows.forEach(({ id }) => this.partition(id));
    } catch (error) {
      this.log.warn('journal not readable', {}, error);
    }
  }
}

/** The loop of one partition. */
class PartitionProjector {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly id: number,
    private readonly batchSize: number,
    private readonly log: Log,
  ) {}

  wake(): void {
    this.again = true;
    if (this.stopped) return;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const began = performance.now();
      let pause = ROUND_MS;
      try {
        const records = await this.project();
        if (records >= this.batchSize) {
          this.again = true;
          pause = 0;
        }
      } catch (error) {
        this.log.error('projection failed', { partition: this.id }, error);
        this.again = true;
        pause = AFTER_FAILURE_MS;
      }
      const left = pause - (performance.now() - began);
      if (left > 0 && !this.stopped) await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  private async project(): Promise<number> {
    const { rows } = await this.pool.query<{ records: number }>({
      name: 'project',
      text: 'SELECT pg_temp.project_batch($1::smallint, $2) AS records',
      values: [this.id, this.batchSize],
    });
    return rows[0]?.records ?? 0;
  }
}
