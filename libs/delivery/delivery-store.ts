import type { DataSource } from 'typeorm';
import type { GatewayAnswer } from './gateway';
import type { Taken } from './send-taken';
import type { SentChannel } from './vocabulary';

/** A delivery that was taken for sending. */
export interface TakenDelivery extends Taken {
  channel: SentChannel;
  language: 'zh' | 'en';
  petitionId: string;
  recipientOrdinal: number;
}

/** Beyond the time that a gateway is given: for reading the address and recording the answer. */
const LEASE_BEYOND_MS = 30_000;

/** The worker's side of the table `delivery`. No transaction is open while a gateway works. */
export class DeliveryStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timeoutMs: number,
  ) {}

  /** Up to `limit` that are due; the lease is committed before anything is sent, and ends by itself. */
  async take(channels: readonly SentChannel[], limit: number): Promise<TakenDelivery[]> {
    const [rows]: [TakenDelivery[]] = await this.dataSource.query(
      `WITH due AS (
         SELECT id FROM delivery
         WHERE state = 'waiting' AND next_at <= statement_timestamp() AND channel = ANY ($1::text[])
           AND (locked_until IS NULL OR locked_until < statement_timestamp())
         ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       UPDATE delivery d SET attempts = d.attempts + 1, tries_left = d.tries_left - 1,
         locked_until = statement_timestamp() + $3 * interval '1 millisecond'
       FROM due WHERE d.id = due.id
       RETURNING d.id, d.channel, d.language, d.attempts, d.tries_left AS "triesLeft",
         d.petition_id AS "petitionId", d.recipient_ordinal AS "recipientOrdinal"`,
      [channels, limit, this.timeoutMs + LEASE_BEYOND_MS],
    );
    return rows;
  }

  /** What waits for a gateway that the office has not set up goes to the people. */
  async giveUpWithout(channels: readonly SentChannel[], now: Date): Promise<void> {
    await this.dataSource.query(
      `WITH given_up AS (
         UPDATE delivery SET state = 'failed', settled_at = $2, answer = 'channel-off'
         WHERE state = 'waiting' AND channel <> ALL ($1::text[]) RETURNING id)
       INSERT INTO delivery_attempt (delivery_id, at, outcome, answer)
       SELECT id, $2, 'permanent', 'channel-off' FROM given_up`,
      [channels, now],
    );
  }

  /**
   * Records the answer. An acceptance counts whoever has taken the delivery meanwhile; a failure only while nobody has.
   *
   * @param again milliseconds until the next try; null when there is none
   */
  async record(taken: TakenDelivery, answer: GatewayAnswer, again: number | null, now: Date): Promise<void> {
    const accepted = answer.outcome === 'accepted';
    const state = accepted ? 'sent' : again === null ? 'failed' : 'waiting';
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO delivery_attempt (delivery_id, at, outcome, answer) VALUES ($1, $2, $3, $4)`,
        [taken.id, now, answer.outcome, answer.code],
      );
      await manager.query(
        `UPDATE delivery SET state = $2::text, answer = $3, locked_until = NULL,
           settled_at = CASE WHEN $2::text = 'waiting' THEN NULL ELSE $4::timestamptz END,
           next_at = statement_timestamp() + $5 * interval '1 millisecond'
         WHERE id = $1 AND (($6 AND state IN ('waiting', 'failed')) OR (state = 'waiting' AND attempts = $7))`,
        [taken.id, state, answer.code, now, again ?? 0, accepted, taken.attempts],
      );
      await manager.query(`SELECT pg_notify('changes', $1)`, [
        JSON.stringify({ t: 'petition', petitionId: taken.petitionId }),
      ]);
    });
  }

  /** The receipt number and the sealed address; null when the petitioner has none any more. */
  async address(taken: TakenDelivery): Promise<{ receiptNumber: string; sealed: Buffer | null } | undefined> {
    const column = taken.channel === 'email' ? 'email_cipher' : 'phone_cipher';
    const rows: { receiptNumber: string; sealed: Buffer | null }[] = await this.dataSource.query(
      `SELECT p.receipt_number AS "receiptNumber", r.${column} AS sealed
       FROM petition p JOIN petitioner r ON r.petition_id = p.id AND r.ordinal = $2 WHERE p.id = $1`,
      [taken.petitionId, taken.recipientOrdinal],
    );
    return rows[0];
  }

  /** The town, which is the office that a petitioner knows; a name that says nothing of petitions. */
  async officeName(): Promise<{ zh: string; en: string }> {
    const rows: { zh: string; en: string }[] = await this.dataSource.query(
      `SELECT name_zh AS zh, name_en AS en FROM unit WHERE parent_id IS NULL ORDER BY sort, id LIMIT 1`,
    );
    return rows[0] ?? { zh: '', en: '' };
  }
}
