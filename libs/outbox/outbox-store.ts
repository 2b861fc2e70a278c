import { Pool } from 'pg';
import type { CommandKind } from './command';

/** A row taken for sending. `attempts` counts this one too: above 1 an earlier one may have reached the engine. */
export interface TakenRow {
  id: string;
  petitionId: string | null;
  kind: CommandKind;
  payload: Record<string, unknown>;
  attempts: number;
}

/** For this long a taken row is nobody else's: twice a command's longest time. A relay that dies holds it no longer. */
export const LEASE_MS = 20_000;

/**
 * The earlier row is looked up per candidate, by the petition's index; as a join it would be hashed, with all rows.
 * It is no obstacle when less urgent: see `enqueue`.
 */
const TAKE = `
  WITH ready AS MATERIALIZED (
    SELECT o.id FROM outbox o
    WHERE o.poisoned_at IS NULL
      AND o.next_at <= statement_timestamp()
      AND (o.locked_until IS NULL OR o.locked_until < statement_timestamp())
      AND (SELECT e.id FROM outbox e
           WHERE e.petition_id = o.petition_id AND e.id < o.id AND e.priority <= o.priority
             AND e.poisoned_at IS NULL
           LIMIT 1) IS NULL
    ORDER BY o.priority, o.id
    LIMIT $1
    FOR UPDATE OF o SKIP LOCKED
  )
  UPDATE outbox o
  SET locked_until = statement_timestamp() + ${LEASE_MS} * interval '1 millisecond', attempts = o.attempts + 1
  FROM ready WHERE o.id = ready.id
  RETURNING o.id, o.petition_id AS "petitionId", o.kind, o.payload, o.attempts, o.priority`;

const FINISH = 'DELETE FROM outbox WHERE id = ANY ($1::bigint[])';

const GIVE_BACK = `
  UPDATE outbox SET locked_until = NULL, attempts = $2, last_error = $3,
    next_at = statement_timestamp() + $4 * interval '1 millisecond'
  WHERE id = $1`;

const SET_ASIDE = `
  UPDATE outbox SET locked_until = NULL, poisoned_at = statement_timestamp(), last_error = $2 WHERE id = $1`;

/** The relay's side of the table `outbox`. Every method is one statement: no transaction spans a call to the engine. */
export class OutboxStore {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({
      connectionString: databaseUrl,
      max: 2,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'petition-desk-relay',
      // A queue's statistics are stale by nature: empty when they are taken, full when they are used.
      options:
        '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off ' +
        '-c jit=off',
    });
    // A lost connection is noticed by the statement that needs it.
    this.pool.on('error', () => undefined);
  }

  /** Up to `limit` rows whose turn it is, the most urgent first. */
  async take(limit: number): Promise<TakenRow[]> {
    const { rows } = await this.pool.query<TakenRow & { priority: number }>({
      name: 'take',
      text: TAKE,
      values: [limit],
    });
    return rows.sort((a, b) => a.priority - b.priority || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  }

  /** Sent rows are deleted at once: cheaper than to mark them now and delete them later. */
  async finish(ids: string[]): Promise<void> {
    await this.pool.query({ name: 'finish', text: FINISH, values: [ids] });
  }

  async giveBack(id: string, attempts: number, error: string | null, delayMs: number): Promise<void> {
    await this.pool.query({ name: 'give-back', text: GIVE_BACK, values: [id, attempts, error, delayMs] });
  }

  async setAside(id: string, error: string): Promise<void> {
    await this.pool.query({ name: 'set-aside', text: SET_ASIDE, values: [id, error] });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
