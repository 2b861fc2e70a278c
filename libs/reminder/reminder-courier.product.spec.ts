import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { newId } from '#libs/database/id';
import { projectRoot } from '#libs/project/root';
import { STAFF_NOTICE_KINDS } from '#libs/staff-notice/vocabulary';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase } from '#tests/support/scratch-database';
import type { ReminderCourier } from './reminder-courier';
import { MONDAY, readable, RemindedOffice, SATURDAY, SECRETS } from './reminder.fixture';
import { REMINDER_KINDS } from './vocabulary';

let office: RemindedOffice;
let courier: ReminderCourier;
const query = (sql: string, values: unknown[] = []) => office.database.dataSource.query(sql, values);

beforeAll(async () => {
  office = new RemindedOffice(await scratchDatabase('reminder'));
  await office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.clear();
  await office.at(MONDAY, '10:00');
  courier = office.courier();
});
afterEach(() => courier.stop());

const settled = (count: number, kind?: string) =>
  eventually(`${count} e-mails are settled`, async () => {
    const all = (await office.mails(kind)).filter(({ state }) => state !== 'waiting');
    return all.length === count && all;
  });
/** Two more e-mails come to nothing, one after the other: a whole round of the courier lies between them. */
const lookedAtAll = async () => {
  for (let i = 0; i < 2; i++) {
    const id = newId();
    await query(
      `INSERT INTO reminder_mail (id, person_id, kind, made_at, tries_left, idempotency_key) VALUES ($1, $2, 'confirm', $3, 1, $4)`,
      [id, office.actors.nobody.personId, office.clock.now(), id],
    );
    await eventually('a later e-mail was looked at', async () => {
      const [row] = await query('SELECT state FROM reminder_mail WHERE id = $1', [id]);
      return row.state === 'dropped';
    });
  }
};
const texts = () => office.mailbox.mails.map(readable);

describe('a light', () => {
  it('is told to whoever has the task, once for each light of a date, and to the candidates of a free one', async () => {
    for (const name of ['handler', 'colleague', 'head'] as const)
      await office.chooses(name, { emailKinds: ['yellow', 'red'] });
    const held = await office.aTask({ assignee: office.actors.handler.personId });
    const free = await office.aTask();
    for (const key of [held, free, held]) await office.turns(key, 'yellow');
    expect((await office.reminders()).map(({ person }) => person)).toEqual([
      'colleague',
      'handler',
      'handler',
    ]);
    await office.turns(held, 'red');
    expect((await office.reminders('red')).map(({ person }) => person)).toEqual(['handler']);
    courier.start();
    await settled(2);
    expect(texts()).toHaveLength(2);
    for (const text of texts()) {
      expect(text).toContain('investigate-petition');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
    const all = texts().join('\n');
    expect(all).toContain(`https://office.example/tasks/${held}`);
    expect(all).toContain('截止 2027-03-20');
  });

  it('is told to the deputy of who is away, not to them', async () => {
    for (const name of ['handler', 'head'] as const) await office.chooses(name, { emailKinds: ['red'] });
    await office.away('handler', 'head');
    const key = await office.aTask({ assignee: office.actors.handler.personId });
    await office.turns(key, 'red');
    expect((await office.reminders()).map(({ person }) => person)).toEqual(['head']);
    courier.start();
    await settled(1);
    expect(texts()[0]).toContain('To: head@example.org');
    expect(texts()[0]).toContain(`/tasks/${key}`);
  });

  it('is told again when the deadline has another date', async () => {
    await office.chooses('handler', { emailKinds: ['yellow'] });
    const key = await office.aTask({ assignee: office.actors.handler.personId });
    await office.turns(key, 'yellow');
    await query(
      `UPDATE deadline SET due_at = due_at + interval '1 day' WHERE id = (SELECT deadline_id FROM task WHERE key = $1)`,
      [key],
    );
    await office.turns(key, 'yellow');
    expect(await office.reminders('yellow')).toHaveLength(2);
    courier.start();
    await settled(1);
    // One line for one task.
    expect(texts()[0]!.match(/\/tasks\//g)).toHaveLength(1);
  });

  it('of an accusation is told without its number and step, and to nobody who must not know of it', async () => {
    await office.chooses('discipline', { emailKinds: ['red'] });
    await office.chooses('handler', { emailKinds: ['red'] });
    const key = await office.aTask({ group: 'discipline:discipline', guarded: true });
    const withheld = await office.aTask();
    await query(
      `INSERT INTO interest (petition_id, person_id, reason, declared_by, at)
       SELECT petition_id, $2, '', $2, $3 FROM task WHERE key = $1`,
      [withheld, office.actors.handler.personId, office.clock.now()],
    );
    for (const one of [key, withheld]) await office.turns(one, 'red');
    expect((await office.reminders()).map(({ person }) => person)).toEqual(['discipline']);
    courier.start();
    await settled(1);
    expect(texts()[0]).toContain('受保护的事项');
    expect(texts()[0]).not.toMatch(/XF2027|investigate|tasks/);
  });

  it('is not told any more once the task is done', async () => {
    await office.chooses('handler', { emailKinds: ['red'] });
    const key = await office.aTask({ assignee: office.actors.handler.personId });
    await office.turns(key, 'red');
    await query(`UPDATE task SET state = 'completed' WHERE key = $1`, [key]);
    courier.start();
    expect(await settled(1)).toMatchObject([{ state: 'dropped', answer: 'empty' }]);
    expect(texts()).toEqual([]);
  });
});

describe('a notice and a new task', () => {
  const aNotice = (kind: string, of: { person?: string; group?: string; task?: string }) =>
    query(
      `INSERT INTO staff_notice (id, group_name, person_id, kind, facts, given_at, idempotency_key, task_key)
       VALUES (gen_random_uuid(), $1, $2, $3, '{}', $4, gen_random_uuid()::text, $5)`,
      [of.group ?? null, of.person ?? null, kind, office.clock.now(), of.task ?? null],
    );

  it('every kind of notice is of a kind that one can be reminded of', async () => {
    const rows: { kind: string }[] = await query(
      'SELECT DISTINCT reminder_kind(k) AS kind FROM unnest($1::text[]) AS k',
      [STAFF_NOTICE_KINDS],
    );
    for (const { kind } of rows) expect(REMINDER_KINDS).toContain(kind);
    expect(rows.length).toBe(REMINDER_KINDS.length - 3);
  });

  it('is told to a person or the holders of a post, if they want it, until they have read it', async () => {
    await office.chooses('handler', { emailKinds: ['urged', 'new-task'] });
    await office.chooses('colleague', { emailKinds: ['urged'] });
    const key = await office.aTask();
    await aNotice('task-urged', { group: 'dongjie:handler', task: key });
    await aNotice('co-sign-asked', { person: office.actors.handler.personId, task: key });
    expect((await office.reminders()).map(({ person, kind }) => `${person} ${kind}`)).toEqual([
      'colleague urged',
      'handler new-task',
      'handler urged',
    ]);
    await query(
      `INSERT INTO staff_notice_reading SELECT id, $1, now() FROM staff_notice WHERE kind = 'task-urged'`,
      [office.actors.colleague.personId],
    );
    courier.start();
    expect((await settled(2)).map(({ state }) => state).sort()).toEqual(['dropped', 'sent']);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('2 条提醒');
    expect(texts()[0]).toContain('催办: XF2027');
  });

  it('comes in few e-mails: what happens within five minutes goes with the next', async () => {
    await office.chooses('handler');
    await office.aTask();
    courier.start();
    await settled(1);
    for (let i = 0; i < 3; i++) await office.aTask();
    await lookedAtAll();
    expect(texts()).toHaveLength(1);
    await office.at(MONDAY, '10:06');
    await eventually('the second e-mail', async () => texts().length === 2);
    expect(texts()[1]).toContain('3 条提醒');
  });
});

describe('quiet hours', () => {
  const quiet = { quietFrom: '20:00', quietTo: '07:30' };

  it('hold back what comes in them, and send it at their end as one', async () => {
    await office.chooses('handler', quiet);
    await office.at(MONDAY, '21:00');
    await office.aTask();
    courier.start();
    await lookedAtAll();
    await office.at('2027-03-16', '07:29');
    await office.turns(await office.aTask(), 'red');
    await lookedAtAll();
    expect(texts()).toEqual([]);
    await office.at('2027-03-16', '07:30');
    await eventually('the e-mail', async () => texts().length === 1);
    expect(texts()[0]).toContain('2 条提醒');
    await lookedAtAll();
    expect(texts()).toHaveLength(1);
  });

  it('let through what the person lets through', async () => {
    await office.chooses('handler', { ...quiet, quietExcept: ['red'] });
    await office.at(MONDAY, '21:00');
    await office.turns(await office.aTask(), 'red');
    courier.start();
    await eventually('the e-mail', async () => texts().length === 1);
    expect(texts()[0]).toContain('1 条提醒');
    expect((await office.reminders('new-task')).map(({ mail }) => mail)).toEqual([null]);
  });

  it('hold back also what could not be sent before they began', async () => {
    await office.chooses('handler', quiet);
    await office.at(MONDAY, '19:59');
    office.mailbox.refuse = 451;
    await office.aTask();
    courier = office.courier({ backOff: () => 2_000 });
    courier.start();
    await eventually('a try in vain', async () => (await office.mails())[0]?.answer === 'smtp-451');
    await office.at(MONDAY, '20:30');
    office.mailbox.refuse = 0;
    await eventually('it is held', async () => {
      const [row] = await query(
        "SELECT locked_until IS NULL AND next_at > clock_timestamp() + interval '5 s' AS held FROM reminder_mail",
      );
      return row.held;
    });
    expect(texts()).toEqual([]);
  });
});

describe('the digest', () => {
  const digests = { digestAt: '08:30', emailKinds: [] };

  it('is sent once on a working day when its time has come, and counts what waits', async () => {
    await office.at('2027-03-12', '09:00');
    await office.chooses('handler', digests);
    await office.at(SATURDAY, '09:00');
    await office.aTask({ due: 2 });
    courier.start();
    await lookedAtAll();
    await office.at(MONDAY, '08:29');
    await lookedAtAll();
    expect(texts()).toEqual([]);
    await office.aTask({ due: 0 });
    await office.aTask({ due: 3, assignee: office.actors.handler.personId });
    await office.at(MONDAY, '08:31');
    await settled(1, 'digest');
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('2027-03-15 每日摘要');
    expect(texts()[0]).toContain('今天到期 2，本周到期 3');
    expect(texts()[0]).toContain('待办 3（其中我已领取 1）');
    for (const secret of SECRETS) expect(texts()[0]).not.toContain(secret);
    await office.at(MONDAY, '18:00');
    await lookedAtAll();
    expect(texts()).toHaveLength(1);
    await office.at('2027-03-16', '08:30');
    await eventually('that of the next day', async () => texts().length === 2);
  });

  it('counts all that is due, however much, and lists what is due first', async () => {
    await office.at(MONDAY, '08:00');
    await office.chooses('handler', digests);
    for (let i = 0; i < 103; i++) await office.aTask({ due: 0 });
    for (let i = 0; i < 4; i++) await office.aTask({ due: 2 });
    const suspended = await office.aTask({ due: 0 });
    await query('UPDATE task SET suspended = true WHERE key = $1', [suspended]);
    await office.at(MONDAY, '08:31');
    courier.start();
    await settled(1, 'digest');
    expect(texts()[0]).toContain('黄灯 107；今天到期 103，本周到期 107');
    expect(texts()[0]).toContain('待办 108');
    expect(texts()[0]!.match(/\/tasks\//g)).toHaveLength(10);
  });

  it('does not come when nothing waits, unless one wants it', async () => {
    await office.at(MONDAY, '08:00');
    await office.chooses('handler', digests);
    await office.chooses('colleague', { ...digests, digestWhenEmpty: true });
    await office.at(MONDAY, '08:30');
    courier.start();
    await settled(2, 'digest');
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('To: colleague@example.org');
  });

  it('does not come to who is away, nor of a time that had gone by when it was chosen', async () => {
    await office.at(MONDAY, '08:00');
    await office.chooses('head', { ...digests, digestWhenEmpty: true });
    await office.away('head');
    await office.at(MONDAY, '12:00');
    await office.chooses('handler', { ...digests, digestWhenEmpty: true });
    courier.start();
    await lookedAtAll();
    expect(await office.mails('digest')).toEqual([]);
  });

  it('is one, however many workers there are, also when one is killed while it sends', async () => {
    await office.at(MONDAY, '08:00');
    await office.chooses('handler', { ...digests, digestWhenEmpty: true });
    await office.at(MONDAY, '08:31');
    office.mailbox.hang = true;
    const child = spawn(
      process.execPath,
      [
        join(projectRoot, 'dist/libs/reminder/reminder-courier.child.js'),
        office.database.url,
        office.mailbox.url,
        String(Math.round(office.clock.offsetMs)),
      ],
      { stdio: 'ignore' },
    );
    const dead = new Promise((resolve) => child.once('exit', resolve));
    await eventually('the digest is on its way', async () => office.mailbox.mails.length === 1);
    child.kill('SIGKILL');
    await dead;
    const [begun] = await office.mails('digest');
    expect(begun).toMatchObject({ state: 'waiting', attempts: 1 });
    office.mailbox.hang = false;
    const others = [office.courier(), office.courier()];
    for (const one of [courier, ...others]) one.start();
    // While the lease lasts it is the dead worker's. Its end is brought forward.
    await query(`UPDATE reminder_mail SET locked_until = clock_timestamp() - interval '1 second'`);
    await settled(1, 'digest');
    await Promise.all(others.map((one) => one.stop()));
    // Sent twice under one id, as a mail server must be able to tell; made once.
    expect(office.mailbox.mails).toHaveLength(2);
    for (const mail of office.mailbox.mails) expect(mail).toContain(`Message-ID: <${begun!.id}@example.org>`);
  });
});
