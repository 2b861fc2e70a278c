import type { DataSource } from 'typeorm';
import type { Taken } from '#libs/delivery/send-taken';
import type { ReminderRow } from './read-reminder-lines';
import { SendingQueue } from './sending-queue';
import { REMINDER_TRIES, type ReminderKind, type ReminderMailKind } from './vocabulary';

/** An e-mail that was taken for sending. */
export interface TakenMail extends Taken {
  personId: string;
  kind: ReminderMailKind;
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

/** No more e-mails of reminders to one person than one in so many minutes: what comes meanwhile goes with the next. */
const APART_MINUTES = 5;

/** The worker's side of the tables of reminders. No transaction is open while the mail server works. */
export class ReminderMailStore {
  readonly queue: SendingQueue<TakenMail>;

  /** @param timeoutMs within which the mail server answers */
  constructor(
    private readonly dataSource: DataSource,
    timeoutMs: number,
  ) {
    this.queue = new SendingQueue(dataSource, 'reminder_mail', timeoutMs, [
      'q.person_id AS "personId"',
      'q.kind',
      'q.idempotency_key AS "idempotencyKey"',
      'q.made_at AS "madeAt"',
    ]);
  }

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
}
