import { Client } from 'pg';

const RECONNECT_MS = 500;

export type Notified = (payload: string) => void;

/**
 * One connection that listens to PostgreSQL's notifications and comes back by itself. After each (re)connection
 * `onListening` of every channel runs, since notices may have been missed meanwhile.
 */
export class Listener {
  private readonly channels = new Map<string, { notified: Notified; onListening?: () => void }[]>();
  private client: Client | undefined;
  private closed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly name = 'petition-desk-listener',
  ) {}

  /** Call before `start`. `notified` gets the payload, an empty text when there is none. */
  on(channel: string, notified: Notified, onListening?: () => void): this {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`not a channel: ${channel}`);
    this.channels.set(channel, [...(this.channels.get(channel) ?? []), { notified, onListening }]);
    return this;
  }

  /** Connects; a database that is away is tried again until it answers or `stop` is called. */
  async start(): Promise<void> {
    this.closed = false;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: this.name,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    // Both events may come for one loss; the second finds another client, or none.
    const lost = () => this.lost(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => {
      for (const { notified } of this.channels.get(channel) ?? []) notified(payload ?? '');
    });
    this.client = client;
    try {
      await client.connect();
      for (const channel of this.channels.keys()) await client.query(`LISTEN ${channel}`);
    } catch {
      this.lost(client);
      return;
    }
    for (const handlers of this.channels.values()) handlers.forEach(({ onListening }) => onListening?.());
  }

  private lost(client: Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MS);
  }
}
