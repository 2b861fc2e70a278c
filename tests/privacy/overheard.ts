import { Client } from 'pg';

const CHANNELS = ['journal', 'outbox', 'changes', 'clock'];

/** Keeps every command that is put into the outbox, where it stays only until it is sent, and every notification. */
export class Overheard {
  readonly notifications: string[] = [];

  private constructor(private readonly client: Client) {}

  static async start(): Promise<Overheard> {
    const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    const overheard = new Overheard(client);
    client.on('notification', ({ channel, payload }) =>
      overheard.notifications.push(`${channel} ${payload}`),
    );
    await client.connect();
    for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
    await client.query(`
      DROP SCHEMA IF EXISTS overheard CASCADE;
      CREATE SCHEMA overheard;
      CREATE TABLE overheard.command (kind text, petition_id uuid, payload text);
      CREATE FUNCTION overheard.keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        INSERT INTO overheard.command VALUES (NEW.kind, NEW.petition_id, NEW.payload::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER overheard AFTER INSERT ON public.outbox FOR EACH ROW EXECUTE FUNCTION overheard.keep()`);
    return overheard;
  }

  async commands(): Promise<{ kind: string; payload: string }[]> {
    return (await this.client.query('SELECT kind, payload FROM overheard.command')).rows;
  }

  /** Leaves the database as it was. */
  async stop(): Promise<void> {
    await this.client.query('DROP TRIGGER overheard ON public.outbox; DROP SCHEMA overheard CASCADE');
    await this.client.end();
  }
}
