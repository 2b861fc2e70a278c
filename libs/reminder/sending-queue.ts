import type { DataSource } from 'typeorm';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import type { Taken } from '#libs/delivery/send-taken';
import type { ReminderMailState } from './vocabulary';

/** Beyond the time that a receiver is given: for reading what is said and recording the answer. */
const LEASE_BEYOND_MS = 30_000;

/** Rows of a table that wait to be sent. No transaction is open while a receiver works. */
export class SendingQueue<One extends Taken> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: 'reminder_mail' | 'webhook_call',
    /** Within which a receiver answers, milliseconds. */
    private readonly timeoutMs: number,
    /** What is read of a row `q` besides `Taken`. */
    private readonly columns: readonly string[] = [],
  ) {}

  /** Up to `limit` that are due; the lease is committed before anything is sent, and ends by itself. */
  async take(limit: number): Promise<One[]> {
    const columns = ['q.id', 'q.attempts', 'q.tries_left AS "triesLeft"', ...this.columns].join(', ');
    const [rows]: [One[]] = await this.dataSource.query(
      `WITH due AS (
         SELECT id FROM ${this.table} WHERE state = 'waiting' AND next_at <= statement_timestamp()
           AND (locked_until IS NULL OR locked_until < statement_timestamp())
         ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE ${this.table} q SET attempts = q.attempts + 1, tries_left = q.tries_left - 1,
         locked_until = statement_timestamp() + $2 * interval '1 millisecond'
       FROM due WHERE q.id = due.id RETURNING ${columns}`,
      [limit, this.timeoutMs + LEASE_BEYOND_MS],
    );
    return rows;
  }

  /** @param again milliseconds until the next try; null when there is none */
  record(taken: Taken, answer: GatewayAnswer, again: number | null, now: Date): Promise<void> {
    const accepted = answer.outcome === 'accepted';
    const state = accepted ? 'sent' : again === null ? 'failed' : 'waiting';
    return this.settle(taken, state, answer.code, again, now);
  }

  /** Nothing is left to be said. */
  drop(taken: Taken, why: string, now: Date): Promise<void> {
    return this.settle(taken, 'dropped', why, null, now);
  }

  /** It is not the time for it: it is looked at again, and the try does not count. */
  async hold({ id, attempts }: Taken, forMs: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE ${this.table} SET attempts = attempts - 1, tries_left = tries_left + 1, locked_until = NULL,
         next_at = statement_timestamp() + $2 * interval '1 millisecond' WHERE id = $1 AND state = 'waiting' AND attempts = $3`,
      [id, forMs, attempts],
    );
  }

  /** An acceptance counts whoever has taken it meanwhile; anything else only while nobody has. */
  private async settle(
    { id, attempts }: Taken,
    state: ReminderMailState,
    code: string,
    again: number | null,
    now: Date,
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE ${this.table} SET state = $2::text, answer = $3, locked_until = NULL,
         settled_at = CASE WHEN $2::text = 'waiting' THEN NULL ELSE $4::timestamptz END,
         next_at = statement_timestamp() + $5 * interval '1 millisecond'
       WHERE id = $1 AND (($2::text = 'sent' AND state IN ('waiting', 'failed')) OR (state = 'waiting' AND attempts = $6))`,
      [id, state, code, now, again ?? 0, attempts],
    );
  }
}
