import type { DataSource } from 'typeorm';
import { Clock } from '#libs/clock/clock';
import { newId } from '#libs/database/id';
import { endOfDay, millisecondsOfDay } from '#libs/deadline/civil-day';
import { WorkingCalendar } from '#libs/deadline/index';
import { cipher, Mailbox } from '#libs/delivery/courier.fixture';
import { emailGateway } from '#libs/delivery/email-gateway';
import { type SeededInbox, seedInbox, seedPosts } from '#libs/inbox/inbox.fixture';
import { Log } from '#libs/logging/index';
import { ReminderCourier } from './reminder-courier';
import { type ReminderChoice, saveReminderSettings } from './reminder-settings';
import type { ReminderKind } from './vocabulary';

/** A database of its own for these specs. */
interface Scratch {
  url: string;
  dataSource: DataSource;
  drop: () => Promise<void>;
}

/** Words of petitions and petitioners: none of them may leave the office. */
export const SECRETS = ['王小明', '路灯', '青年路', '13900001111'];
/** A Monday that is worked, and the Saturday before it. */
export const MONDAY = '2027-03-15';
export const SATURDAY = '2027-03-13';

export const CHOICE: ReminderChoice = {
  emailKinds: ['new-task', 'yellow', 'red', 'urged', 'mentioned', 'copied'],
  browserKinds: [],
  digestAt: null,
  digestWhenEmpty: false,
  quietFrom: null,
  quietTo: null,
  quietExcept: [],
};

/** A mail as it was taken by the server: its head, and its text decoded. */
export function readable(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const whole = body.join('\r\n\r\n');
  const text = /base64/i.test(head)
    ? Buffer.from(whole, 'base64').toString('utf8')
    : Buffer.from(
        whole
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  const subject = head.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, word: string) =>
    Buffer.from(word, 'base64').toString('utf8'),
  );
  return `${subject}\n\n${text}`;
}

/** An office with people and tasks, its clock, and a mail server that keeps what it takes. */
export class RemindedOffice {
  readonly clock = new Clock();
  readonly mailbox = new Mailbox();
  actors: SeededInbox['actors'];
  private lastKey = 1000n;

  constructor(readonly database: Scratch) {}

  async open(): Promise<void> {
    const { dataSource } = this.database;
    ({ actors: this.actors } = await seedInbox(dataSource, 7, 1));
    await seedPosts(dataSource, this.actors);
    await dataSource.query(`UPDATE task SET state = 'cancelled'`);
    await this.mailbox.open();
  }

  async close(): Promise<void> {
    await this.mailbox.close();
    await this.database.drop();
  }

  /** Nobody is reminded of anything, and nothing is to be done. */
  async clear(): Promise<void> {
    const { dataSource } = this.database;
    for (const table of [
      'reminder',
      'reminder_mail',
      'reminder_setting',
      'staff_address',
      'staff_notice_reading',
      'staff_notice',
    ])
      await dataSource.query(`DELETE FROM ${table}`);
    for (const table of ['deputyship', 'absence', 'deadline_change'])
      await dataSource.query(`DELETE FROM ${table}`);
    await dataSource.query(`UPDATE task SET state = 'cancelled' WHERE state = 'open'`);
    await dataSource.query('DELETE FROM task_count');
    this.mailbox.mails.length = 0;
    this.mailbox.refuse = 0;
  }

  courier(more: { gateway?: undefined; backOff?: () => number } = {}): ReminderCourier {
    const { url } = this.mailbox;
    const calendar = new WorkingCalendar();
    return new ReminderCourier(this.database.dataSource, cipher, this.clock, Log.create('spec', 'silent'), {
      gateway: emailGateway({ url, from: 'office@example.org', requireTls: false, timeoutMs: 1_000 }),
      publicUrl: 'https://office.example',
      timeoutMs: 1_000,
      calendar: () => calendar,
      pollMs: 30,
      backOff: () => 20,
      ...more,
    });
  }

  /** Puts the office's clock to a day and time in China. */
  async at(day: string, time: string): Promise<Date> {
    const instant = new Date(`${day}T${time}:00+08:00`);
    const offset = instant.getTime() - Date.now();
    this.clock.follow(offset);
    await this.database.dataSource.query('UPDATE office_clock SET offset_ms = $1', [Math.round(offset)]);
    return instant;
  }

  /** Somebody has a confirmed address and has chosen. */
  async chooses(name: keyof SeededInbox['actors'], choice: Partial<ReminderChoice> = {}): Promise<void> {
    const { dataSource } = this.database;
    const { personId } = this.actors[name];
    await dataSource.query(
      `INSERT INTO staff_address (id, person_id, email_cipher, asked_at, confirmed_at) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (person_id) DO NOTHING`,
      [newId(), personId, cipher.seal(`${name}@example.org`), this.clock.now()],
    );
    await saveReminderSettings(dataSource, { personId }, { ...CHOICE, ...choice }, this.clock.now());
  }

  /** An open task with a deadline that is due at the end of today in `due` days; answers its key. */
  async aTask(
    of: { group?: string; assignee?: string; due?: number; guarded?: boolean } = {},
  ): Promise<string> {
    const { group = 'dongjie:handler', assignee = null, due = 5, guarded = false } = of;
    const { dataSource } = this.database;
    const key = String(this.lastKey++);
    const [petitionId, deadlineId, now] = [newId(), newId(), this.clock.now()];
    const dueAt = endOfDay(Math.floor((now.getTime() + 8 * 3_600_000) / millisecondsOfDay) + due);
    const yellowAt = new Date(now.getTime() - 1);
    const [unit, role] = group.split(':');
    const number = `XF2027${key.padStart(6, '0')}`;
    await dataSource.query(
      `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
         process_id, unit_id, protected) VALUES ($1, $2, '', 'letter', '王小明反映青年路路灯', '', 'public', $3, 'spec', $4, $5)`,
      [petitionId, number, now, unit, guarded],
    );
    await dataSource.query(
      `INSERT INTO deadline (id, petition_id, row_id, counted_from, due_at, yellow_at, state, stage, light, actor_role,
         started_at, source_key) VALUES ($1, $2, 'handling', $3, $4, $5, 'running', 'yellow', 'green', 'handler', $3, $6)`,
      [deadlineId, petitionId, now, dueAt, yellowAt, `spec:${key}`],
    );
    await dataSource.query(
      `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id, unit_id,
         role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee, due_at, yellow_at, deadline_id,
         protected) VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, 'investigate-petition', $2, $3, $4, $5, 'open', $6,
         '王小明反映青年路路灯', 'letter', 'normal', $7, $8, $9, $10, $11, $12)`,
      [key, petitionId, unit, role, group, number, now, assignee, dueAt, yellowAt, deadlineId, guarded],
    );
    await dataSource.query(
      `INSERT INTO task_count AS c (candidate_group, open_count) VALUES ($1, 1)
       ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = c.open_count + 1`,
      [group],
    );
    return key;
  }

  /** The ladder of a task's deadline has come to a light. */
  async turns(key: string, light: 'yellow' | 'red'): Promise<void> {
    await this.database.dataSource.query(
      `INSERT INTO deadline_change (id, deadline_id, at, kind, from_due_at, idempotency_key)
       SELECT gen_random_uuid(), d.id, $2, $3, d.due_at, gen_random_uuid()::text
       FROM task t JOIN deadline d ON d.id = t.deadline_id WHERE t.key = $1`,
      [key, this.clock.now(), light],
    );
  }

  async reminders(kind?: ReminderKind): Promise<{ person: string; kind: string; mail: string | null }[]> {
    return this.database.dataSource.query(
      `SELECT n.username AS person, r.kind, r.mail_id AS mail FROM reminder r JOIN person n ON n.id = r.person_id
       WHERE $1::text IS NULL OR r.kind = $1 ORDER BY n.username, r.kind`,
      [kind ?? null],
    );
  }

  mails(kind?: string): Promise<{ id: string; state: string; answer: string | null; attempts: number }[]> {
    return this.database.dataSource.query(
      `SELECT id, state, answer, attempts FROM reminder_mail WHERE $1::text IS NULL OR kind = $1 ORDER BY made_at, id`,
      [kind ?? null],
    );
  }

  /** Somebody is away today and for two days more. */
  async away(absent: keyof SeededInbox['actors'], deputy?: keyof SeededInbox['actors']): Promise<void> {
    const { dataSource } = this.database;
    const id = newId();
    const { personId } = this.actors[absent];
    await dataSource.query(
      `INSERT INTO absence (id, person_id, first_day, last_day, recorded_by, recorded_at)
       VALUES ($1, $2, office_day(), office_day() + 2, $2, $3)`,
      [id, personId, this.clock.now()],
    );
    if (!deputy) return;
    await dataSource.query(
      `INSERT INTO deputyship (id, absence_id, person_id, deputy_id, first_day, last_day, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, $3, office_day(), office_day() + 2, $2, $4)`,
      [id, personId, this.actors[deputy].personId, this.clock.now()],
    );
  }
}
