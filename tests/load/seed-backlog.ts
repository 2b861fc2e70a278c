import { Client } from 'pg';
import { encodeCursor } from '#libs/page/cursor';

/** Tasks of one statement: so that a long seeding shows that it goes on. */
const CHUNK = 100_000;

/** Open tasks of one group, written as the projector would write them; the engine knows nothing of them. */
export class Backlog {
  private size = 0;

  private constructor(
    private readonly client: Client,
    private readonly unitId: string,
  ) {}

  static async open(databaseUrl: string, unitId: string): Promise<Backlog> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`SET synchronous_commit = off`);
    await client.query(
      `INSERT INTO petition (id, receipt_number, query_code_hash, channel, category, subject, content, submitted_via,
         unit_id, received_at, process_id)
       SELECT uuidv7(), 'SEED' || g, '', 'visit', 'claim', '东街社区夜间噪音扰民' || g, '内容', 'staff', $1,
         clock_timestamp(), 'first-petition' FROM generate_series(1, 1000) g ON CONFLICT DO NOTHING`,
      [unitId],
    );
    return new Backlog(client, unitId);
  }

  /** Adds tasks, each with a deadline of its own within 90 days, until there are so many. */
  async growTo(size: number): Promise<void> {
    while (this.size < size) {
      const upTo = Math.min(size, this.size + CHUNK);
      await this.add(this.size + 1, upTo);
      this.size = upTo;
    }
    await this.client.query(
      `INSERT INTO task_count (candidate_group, open_count) VALUES ($1, $2)
       ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = excluded.open_count`,
      [this.group, this.size],
    );
    await this.client.query('VACUUM (ANALYZE) task');
    await this.client.query('VACUUM (ANALYZE) deadline');
    await this.client.query('CHECKPOINT');
  }

  /** The cursor of the page in the middle of the list by due date. */
  async middleCursor(): Promise<string> {
    const { rows } = await this.client.query<{ at: string; key: string }>(
      `SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, key FROM task
       WHERE candidate_group = $1 ORDER BY due_at, key OFFSET $2 LIMIT 1`,
      [this.group, Math.floor(this.size / 2)],
    );
    const middle = rows[0];
    if (!middle) throw new Error('the backlog is empty');
    return encodeCursor('todo.due', middle);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private get group(): string {
    return `${this.unitId}:handler`;
  }

  /** Due dates are strewn, as those of a real office are, not in the order of the keys. */
  private async add(from: number, to: number): Promise<void> {
    await this.client.query(
      `WITH numbered AS (
         SELECT g, uuidv7() AS deadline_id, p.id AS petition_id, p.receipt_number, p.subject,
           clock_timestamp() + ((g::bigint * 7919) % 7776000 - 864000) * interval '1 second' AS due_at
         FROM generate_series($1::bigint, $2::bigint) g JOIN petition p ON p.receipt_number = 'SEED' || (g % 1000 + 1)
       ), dated AS (
         INSERT INTO deadline (id, petition_id, row_id, counted_from, due_at, yellow_at, state, stage, light, unit_id,
           actor_role, started_at, source_key)
         SELECT deadline_id, petition_id, 'handling', due_at - interval '60 days', due_at, due_at - interval '18 days',
           'running', 'yellow', 'green', $3, 'handler', due_at - interval '60 days', 'seed:' || g FROM numbered
       )
       INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
         unit_id, role, candidate_group, state, deadline_id, due_at, yellow_at, receipt_number, subject, channel,
         category, urgency, created_at)
       SELECT 9000000000000000000 + g, g, g, 'first-petition', 1, 'investigate-petition', petition_id, $3, 'handler',
         $4, 'open', deadline_id, due_at, due_at - interval '18 days', receipt_number, subject, 'visit', 'claim',
         'normal', due_at - interval '60 days' FROM numbered`,
      [from, to, this.unitId, this.group],
    );
  }
}
