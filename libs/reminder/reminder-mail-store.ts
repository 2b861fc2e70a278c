import type { DataSource } from 'typeorm';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import type { ReminderRow } from './read-reminder-lines';
import { REMINDER_TRIES, type ReminderKind, type ReminderMailKind } from './vocabulary';

/** An e-mail that was taken for sending. `attempts` counts this try too. */
export interface TakenMail {
  id: string;
  personId: string;
  kind: ReminderMailKind;
  attempts: number;
  triesLeft: number;
  idempotencyKey: string;
  madeAt: Date;
}

/** To whom it goes, while they are here and have an address. */
export interface Addressee {
  sealed: Buffer;
  addressId: string;
  confirmed: boolean;
  language: 'zh' | 'en';
  digestWhenEmpty: boolean;
  quietFrom: number | null;
  quietTo: number | null;
  quietExcept: ReminderKind[];
}

/** Somebody for whom something has gathered. */
export interface Gathered {
  personId: string;
  quietFrom: number | null;
  quietTo: number | null;
  quietExcept: ReminderKind[];
}

/** Beyond the time that the mail server is given: for reading what is said and recording the answer. */
const LEASE_BEYOND_MS = 30_000;
/** No more e-mails of reminders to one person than one in so many minutes: what comes meanwhile goes with the next. */
const APART_MINUTES = 5;

/** The worker's side of the tables of reminders. No transaction is open while the mail server works. */
export class ReminderMailStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timeoutMs: number,
  ) {}

  /** Those for whom something waits that is not on its way yet, and who had no e-mail of reminders in the last minutes. */
  gathered(now: Date): Promise<Gathered[]> {
    return this.dataSource.query(
      `SELECT s.person_id AS "personId", s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", s.quiet_except AS "quietExcept"
       FROM (SELECT DISTINCT person_id FROM reminder WHERE way = 'email' AND mail_id IS NULL AND taken_at IS NULL) g
         JOIN reminder_setting s ON s.person_id = g.person_id
       WHERE NOT EXISTS (SELECT 1 FROM reminder_mail m WHERE m.person_id = g.person_id AND m.kind = 'reminders'
         AND m.made_at > $1::timestamptz - interval '${APART_MINUTES} minutes')`,
      [now],
    );
  }

  /** Makes one e-mail of what has gathered for somebody, of some kinds alone when they are given. */
  async bind(personId: string, kinds: readonly ReminderKind[] | null, now: Date): Promise<void> {
    await this.dataSource.query(
      `WITH bound AS MATERIALIZED (
         SELECT id FROM reminder WHERE person_id = $1 AND way = 'email' AND mail_id IS NULL AND taken_at IS NULL
           AND ($2::text[] IS NULL OR kind = ANY ($2)) FOR UPDATE SKIP LOCKED),
       mail AS (
         INSERT INTO reminder_mail (id, person_id, kind, made_at, tries_left, idempotency_key)
         SELECT i, $1, 'reminders', $3, $4, 'reminders:' || i FROM (SELECT gen_random_uuid() AS i) n
         WHERE EXISTS (SELECT 1 FROM bound) RETURNING id)
       UPDATE reminder r SET mail_id = mail.id FROM mail, bound WHERE r.id = bound.id`,
      [personId, kinds, now, REMINDER_TRIES],
    );
  }

  /**
   * Makes the digests of a day whose time has come; each person has one a day, whoever makes it and however often.
   *
   * @param day `YYYY-MM-DD`
   * @param minute of the day, in China
   */
  async beginDigests(day: string, minute: number, now: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO reminder_mail (id, person_id, kind, made_at, tries_left, idempotency_key)
       SELECT gen_random_uuid(), s.person_id, 'digest', $3, $4, concat_ws(':', 'digest', s.person_id, $1::text)
       FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
         JOIN staff_address a ON a.person_id = s.person_id AND a.confirmed_at IS NOT NULL
       WHERE s.digest_minute <= $2 AND NOT is_away(s.person_id)
         AND ($1::date + s.digest_minute * interval '1 minute') AT TIME ZONE 'Asia/Shanghai' >= s.digest_since
         AND NOT EXISTS (SELECT 1 FROM reminder_mail m
           WHERE m.idempotency_key = concat_ws(':', 'digest', s.person_id, $1::text))
       ON CONFLICT (idempotency_key) DO NOTHING`,
      [day, minute, now, REMINDER_TRIES],
    );
  }

  /** Up to `limit` that are due; the lease is committed before anything is sent, and ends by itself. */
  async take(limit: number): Promise<TakenMail[]> {
    const [rows]: [TakenMail[]] = await this.dataSource.query(
      `WITH due AS (
         SELECT id FROM reminder_mail WHERE state = 'waiting' AND next_at <= statement_timestamp()
           AND (locked_until IS NULL OR locked_until < statement_timestamp())
         ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE reminder_mail m SET attempts = m.attempts + 1, tries_left = m.tries_left - 1,
         locked_until = statement_timestamp() + $2 * interval '1 millisecond'
       FROM due WHERE m.id = due.id
       RETURNING m.id, m.person_id AS "personId", m.kind, m.attempts, m.tries_left AS "triesLeft",
         m.idempotency_key AS "idempotencyKey", m.made_at AS "madeAt"`,
      [limit, this.timeoutMs + LEASE_BEYOND_MS],
    );
    return rows;
  }

  /** What waits while the office has no mail server is given up. */
  async giveUp(now: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE reminder_mail SET state = 'failed', settled_at = $1, answer = 'channel-off' WHERE state = 'waiting'`,
      [now],
    );
  }

  async addressee(personId: string): Promise<Addressee | undefined> {
    const rows: Addressee[] = await this.dataSource.query(
      `SELECT a.id AS "addressId", a.email_cipher AS sealed, a.confirmed_at IS NOT NULL AS confirmed,
         CASE n.locale WHEN 'en' THEN 'en' ELSE 'zh' END AS language, coalesce(s.digest_when_empty, false) AS "digestWhenEmpty",
         s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", coalesce(s.quiet_except, '{}') AS "quietExcept"
       FROM staff_address a JOIN person n ON n.id = a.person_id AND n.active
         LEFT JOIN reminder_setting s ON s.person_id = a.person_id
       WHERE a.person_id = $1`,
      [personId],
    );
    return rows[0];
  }

  remindersOf(mailId: string): Promise<ReminderRow[]> {
    return this.dataSource.query(
      `SELECT kind, task_key AS "taskKey", notice_id AS "noticeId" FROM reminder WHERE mail_id = $1 ORDER BY made_at, id`,
      [mailId],
    );
  }

  /** Records an answer as the deliveries' store does. @param again milliseconds until the next try; null when there is none */
  async record(
    { id, attempts }: TakenMail,
    answer: GatewayAnswer,
    again: number | null,
    now: Date,
  ): Promise<void> {
    const accepted = answer.outcome === 'accepted';
    await this.settle(
      id,
      accepted ? 'sent' : again === null ? 'failed' : 'waiting',
      answer.code,
      again,
      now,
      {
        accepted,
        attempts,
      },
    );
  }

  /** Nothing is left to be said. */
  async drop({ id, attempts }: TakenMail, why: string, now: Date): Promise<void> {
    await this.settle(id, 'dropped', why, null, now, { accepted: false, attempts });
  }

  /** It is not the time for it: it is looked at again, and the try does not count. */
  async hold({ id, attempts }: TakenMail, again: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE reminder_mail SET attempts = attempts - 1, tries_left = tries_left + 1, locked_until = NULL,
         next_at = statement_timestamp() + $2 * interval '1 millisecond' WHERE id = $1 AND state = 'waiting' AND attempts = $3`,
      [id, again, attempts],
    );
  }

  /** An acceptance counts whoever has taken the e-mail meanwhile; anything else only while nobody has. */
  private async settle(
    id: string,
    state: string,
    code: string,
    again: number | null,
    now: Date,
    { accepted, attempts }: { accepted: boolean; attempts: number },
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE reminder_mail SET state = $2::text, answer = $3, locked_until = NULL,
         settled_at = CASE WHEN $2::text = 'waiting' THEN NULL ELSE $4::timestamptz END,
         next_at = statement_timestamp() + $5 * interval '1 millisecond'
       WHERE id = $1 AND (($6 AND state IN ('waiting', 'failed')) OR (state = 'waiting' AND attempts = $7))`,
      [id, state, code, now, again ?? 0, accepted, attempts],
    );
  }
}
