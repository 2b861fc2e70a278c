import type { DataSource } from 'typeorm';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import type { ReminderRow } from '../read-reminder-lines';
import type { ReminderKind } from '../vocabulary';

/** A message that was taken for sending. `attempts` counts this try too. */
export interface TakenCall {
  id: string;
  attempts: number;
  triesLeft: number;
}

/** To whom and of what it is, while all of them are still there. */
export interface CallFacts extends ReminderRow {
  personId: string;
  active: boolean;
  url: Buffer;
  secret: Buffer;
  /** Row of the table of deadlines that the task hangs on. */
  deadlineRow: string | null;
  quietFrom: number | null;
  quietTo: number | null;
  quietExcept: ReminderKind[];
}

/** Beyond the time that the receiver is given: for reading what is said and recording the answer. */
const LEASE_BEYOND_MS = 30_000;

/** The worker's side of `webhook_call`. No transaction is open while a receiver works. */
export class WebhookCallStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timeoutMs: number,
  ) {}

  /** Up to `limit` that are due; the lease is committed before anything is sent, and ends by itself. */
  async take(limit: number): Promise<TakenCall[]> {
    const [rows]: [TakenCall[]] = await this.dataSource.query(
      `WITH due AS (
         SELECT id FROM webhook_call WHERE state = 'waiting' AND next_at <= statement_timestamp()
           AND (locked_until IS NULL OR locked_until < statement_timestamp())
         ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE webhook_call c SET attempts = c.attempts + 1, tries_left = c.tries_left - 1,
         locked_until = statement_timestamp() + $2 * interval '1 millisecond'
       FROM due WHERE c.id = due.id RETURNING c.id, c.attempts, c.tries_left AS "triesLeft"`,
      [limit, this.timeoutMs + LEASE_BEYOND_MS],
    );
    return rows;
  }

  async factsOf(id: string): Promise<CallFacts | undefined> {
    const rows: CallFacts[] = await this.dataSource.query(
      `SELECT r.person_id AS "personId", r.kind, r.task_key AS "taskKey", r.notice_id AS "noticeId", h.active, h.url_cipher AS url,
         h.secret_cipher AS secret, d.row_id AS "deadlineRow", s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo",
         coalesce(s.quiet_except, '{}') AS "quietExcept"
       FROM webhook_call c JOIN webhook h ON h.id = c.webhook_id JOIN reminder r ON r.id = c.reminder_id
         LEFT JOIN task t ON t.key = r.task_key LEFT JOIN deadline d ON d.id = t.deadline_id
         LEFT JOIN reminder_setting s ON s.person_id = r.person_id
       WHERE c.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** @param again milliseconds until the next try; null when there is none */
  async record(taken: TakenCall, answer: GatewayAnswer, again: number | null, now: Date): Promise<void> {
    const accepted = answer.outcome === 'accepted';
    const state = accepted ? 'sent' : again === null ? 'failed' : 'waiting';
    await this.settle(taken, state, answer.code, again, now);
  }

  /** Nothing is left to be said. */
  drop(taken: TakenCall, why: string, now: Date): Promise<void> {
    return this.settle(taken, 'dropped', why, null, now);
  }

  /** In the quiet hours of whom it is for: not a try. */
  async hold({ id, attempts }: TakenCall, forMs: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE webhook_call SET locked_until = NULL, attempts = attempts - 1, tries_left = tries_left + 1,
         next_at = statement_timestamp() + $3 * interval '1 millisecond'
       WHERE id = $1 AND state = 'waiting' AND attempts = $2`,
      [id, attempts, forMs],
    );
  }

  /** An acceptance counts whoever has taken it meanwhile; anything else only while nobody has. */
  private async settle(
    { id, attempts }: TakenCall,
    state: 'sent' | 'failed' | 'waiting' | 'dropped',
    code: string,
    again: number | null,
    now: Date,
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE webhook_call SET state = $2::text, answer = $3, locked_until = NULL,
         settled_at = CASE WHEN $2::text = 'waiting' THEN NULL ELSE $4::timestamptz END,
         next_at = statement_timestamp() + $5 * interval '1 millisecond'
       WHERE id = $1 AND (($2::text = 'sent' AND state IN ('waiting', 'failed')) OR (state = 'waiting' AND attempts = $6))`,
      [id, state, code, now, again ?? 0, attempts],
    );
  }
}
