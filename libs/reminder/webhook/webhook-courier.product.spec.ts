import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cipher, type Hook, Receiver } from '#libs/delivery/courier.fixture';
import { signature } from '#libs/delivery/webhook-gateway';
import { Log } from '#libs/logging/index';
import { projectRoot } from '#libs/project/root';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase } from '#tests/support/scratch-database';
import { type DeadLetter, readDeadLetters, retryDeadLetter, retryDeadLetters } from '../dead-letters';
import { MONDAY, RemindedOffice, SECRETS } from '../reminder.fixture';
import { readAllowedHosts } from './allowed-hosts';
import { KeepWebhooks, type WebhookFacts } from './keep-webhooks';
import { readWebhooks } from './read-webhooks';
import { testWebhook } from './test-webhook';
import { WebhookCourier } from './webhook-courier';

const receiver = new Receiver();
let office: RemindedOffice;
let keep: KeepWebhooks;
let courier: WebhookCourier;
const logged: string[] = [];
const log = Log.create('spec', 'debug', { write: (line) => void logged.push(line) });
const query = (sql: string, values: unknown[] = []) => office.database.dataSource.query(sql, values);
const hostOf = (url: string) => `${new URL(url).host}=private`;
const rules = () => ({ hosts: readAllowedHosts(hostOf(receiver.url)), httpOnLoopback: true });
const admin = () => office.actors.supervisor;

beforeAll(async () => {
  await receiver.open();
  office = new RemindedOffice(await scratchDatabase('webhook'));
  await office.open();
  keep = new KeepWebhooks(office.database.dataSource, cipher, rules());
});
afterAll(async () => {
  await office.close();
  await receiver.close();
});
beforeEach(async () => {
  await query('DELETE FROM webhook');
  await office.clear();
  await office.at(MONDAY, '10:00');
  receiver.hooks.length = 0;
  receiver.mode = 200;
  courier = aCourier();
});
afterEach(() => courier.stop());

function aCourier(more: { rules?: ReturnType<typeof rules> } = {}): WebhookCourier {
  return new WebhookCourier(office.database.dataSource, cipher, office.clock, log, {
    rules: rules(),
    publicUrl: 'https://office.example',
    timeoutMs: 1_000,
    deadlineName: (rowId) => ({ zh: `期限 ${rowId}`, en: `Period ${rowId}` }),
    pollMs: 30,
    backOff: () => 20,
    ...more,
  });
}
const FACTS = { name: '群机器人', kinds: ['new-task', 'red'], active: true } satisfies Partial<WebhookFacts>;
const aWebhook = (more: Partial<WebhookFacts> = {}) =>
  keep.add(admin(), { ...FACTS, url: receiver.url, ...more }, office.clock.now());
const calls = (): Promise<{ id: string; state: string; answer: string; attempts: number }[]> =>
  query('SELECT id, state, answer, attempts FROM webhook_call ORDER BY made_at, id');
const settled = (count: number) =>
  eventually(`${count} messages are settled`, async () => {
    const all = (await calls()).filter(({ state }) => state !== 'waiting');
    return all.length === count && all;
  });
const bodies = () => receiver.hooks.map(({ body }) => JSON.parse(body));
const isSigned = ({ headers, body }: Hook, secret: string) =>
  headers['x-petition-desk-signature'] ===
  `sha256=${signature(secret, String(headers['x-petition-desk-timestamp']), body)}`;

describe('a message', () => {
  it('goes to everybody whom it concerns, signed, with number, step, deadline and link, and nothing that anybody wrote', async () => {
    const { secret } = await aWebhook();
    const key = await office.aTask();
    courier.start();
    const sent = await settled(3);
    expect(sent.map(({ state, answer }) => `${state} ${answer}`)).toEqual(Array(3).fill('sent http-200'));
    const { handler, colleague, twoPosts } = office.actors;
    expect(
      bodies()
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual([handler, colleague, twoPosts].map(({ personId }) => personId).sort());
    for (const hook of receiver.hooks) {
      expect(isSigned(hook, secret)).toBe(true);
      for (const word of [...SECRETS, secret]) expect(hook.body).not.toContain(word);
    }
    const [first] = bodies();
    expect(first).toMatchObject({
      kind: 'new-task',
      number: `XF2027${key.padStart(6, '0')}`,
      step: { zh: 'investigate-petition' },
      deadline: { zh: '期限 handling', en: 'Period handling' },
      light: 'yellow',
      link: `https://office.example/tasks/${key}`,
    });
    expect(Date.parse(first.dueAt)).toBeGreaterThan(office.clock.now().getTime());
    expect(receiver.hooks.map(({ headers }) => headers['idempotency-key']).sort()).toEqual(
      sent.map(({ id }) => id).sort(),
    );
  });

  it('of an accusation says that there is something, to who may know', async () => {
    await aWebhook();
    await office.aTask({ group: 'discipline:discipline', guarded: true });
    courier.start();
    await settled(1);
    expect(bodies()).toEqual([
      {
        id: expect.any(String),
        kind: 'new-task',
        recipient: office.actors.discipline.personId,
        number: null,
        step: null,
        deadline: null,
        light: 'yellow',
        dueAt: expect.any(String),
        link: 'https://office.example/inbox',
      },
    ]);
  });

  it('is of the kinds that were chosen, once for each light, and of what came after it was switched on', async () => {
    const before = await office.aTask({ assignee: office.actors.handler.personId });
    const { id } = await aWebhook({ kinds: ['red'] });
    await office.turns(before, 'yellow');
    for (let i = 0; i < 2; i++) await office.turns(before, 'red');
    expect(await calls()).toHaveLength(1);
    await keep.change(admin(), id, { ...FACTS, url: receiver.url, active: false }, office.clock.now());
    const meanwhile = await office.aTask({ assignee: office.actors.handler.personId });
    courier.start();
    expect(await settled(1)).toMatchObject([{ state: 'dropped', answer: 'off' }]);
    await office.at(MONDAY, '10:05');
    await keep.change(admin(), id, { ...FACTS, url: receiver.url }, office.clock.now());
    // As when the read models are made anew: the task is of before.
    await query(`UPDATE task SET state = 'open' WHERE key = $1`, [meanwhile]);
    await query(`SELECT remind_of_task($1, created_at) FROM task WHERE key = $1`, [meanwhile]);
    expect(await calls()).toHaveLength(1);
  });

  it('waits for the end of the quiet hours of whom it is for, and is not sent when there is nothing left to say', async () => {
    await office.chooses('handler', {
      emailKinds: [],
      quietFrom: '20:00',
      quietTo: '07:30',
      quietExcept: ['red'],
    });
    await office.at(MONDAY, '21:00');
    await aWebhook();
    const key = await office.aTask({ assignee: office.actors.handler.personId });
    courier.start();
    await eventually('it is held', async () => {
      const [row] = await query(
        `SELECT locked_until IS NULL AND attempts = 0 AND next_at > clock_timestamp() + interval '5 s' AS held FROM webhook_call`,
      );
      return row.held;
    });
    await office.turns(key, 'red');
    await settled(1);
    expect(bodies().map(({ kind }) => kind)).toEqual(['red']);
    await query(`UPDATE task SET state = 'completed' WHERE key = $1`, [key]);
    await office.at('2027-03-16', '07:31');
    await query('UPDATE webhook_call SET next_at = clock_timestamp()');
    await settled(2);
    expect((await calls()).map(({ state }) => state).sort()).toEqual(['dropped', 'sent']);
  });
});

describe('a receiver', () => {
  it('that fails is asked again, under the same key and anew signed', async () => {
    const { secret } = await aWebhook();
    receiver.mode = 500;
    await office.aTask({ assignee: office.actors.handler.personId });
    courier.start();
    await eventually('a second try', async () => receiver.hooks.length >= 2);
    receiver.mode = 200;
    const [one] = await settled(1);
    expect(one).toMatchObject({ state: 'sent', answer: 'http-200' });
    expect(new Set(receiver.hooks.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set([one!.id]),
    );
    expect(receiver.hooks.every((hook) => isSigned(hook, secret))).toBe(true);
    const written = logged.join('');
    expect(written).toContain('http-500');
    for (const word of [secret, '/send', '13900001111']) expect(written).not.toContain(word);
  });

  it('gets one message twice under one key when a worker is killed while it sends', async () => {
    await aWebhook();
    receiver.mode = 'hang';
    await office.aTask({ assignee: office.actors.handler.personId });
    const child = spawn(
      process.execPath,
      [
        join(projectRoot, 'dist/libs/reminder/webhook/webhook-courier.child.js'),
        office.database.url,
        hostOf(receiver.url),
        String(Math.round(office.clock.offsetMs)),
      ],
      { stdio: 'ignore' },
    );
    const dead = new Promise((resolve) => child.once('exit', resolve));
    await eventually('it is on its way', async () => receiver.hooks.length === 1);
    // While it is under way nobody's transaction is open.
    const [{ open }] = await query(
      `SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(open).toBe(0);
    child.kill('SIGKILL');
    await dead;
    expect(await calls()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    receiver.mode = 200;
    const others = [aCourier(), aCourier()];
    for (const one of [courier, ...others]) one.start();
    await query(`UPDATE webhook_call SET locked_until = clock_timestamp() - interval '1 second'`);
    const [one] = await settled(1);
    await Promise.all(others.map((other) => other.stop()));
    expect(receiver.hooks.map(({ headers }) => headers['idempotency-key'])).toEqual([one!.id, one!.id]);
  });

  it('is not asked any more once its host is not allowed, or after ten tries; both are tried again when somebody says so', async () => {
    await aWebhook();
    receiver.mode = 503;
    await office.aTask({ assignee: office.actors.handler.personId });
    courier.start();
    expect(await settled(1)).toMatchObject([{ state: 'failed', answer: 'http-503', attempts: 10 }]);
    await courier.stop();
    courier = aCourier({ rules: { hosts: [], httpOnLoopback: true } });
    await office.aTask({ assignee: office.actors.handler.personId });
    courier.start();
    await settled(2);
    const { dataSource } = office.database;
    const letters = await readDeadLetters(dataSource.manager);
    expect(letters.total).toBe(2);
    expect(letters.items.map(({ way, webhook, kind, answer }) => [way, webhook, kind, answer])).toEqual(
      expect.arrayContaining([
        ['webhook', '群机器人', 'new-task', 'http-503'],
        ['webhook', '群机器人', 'new-task', 'host-refused'],
      ]),
    );
    await courier.stop();
    courier = aCourier();
    receiver.mode = 200;
    receiver.hooks.length = 0;
    const [one, other] = letters.items as DeadLetter[];
    await retryDeadLetter(dataSource, admin(), one!.id);
    await expect(retryDeadLetter(dataSource, admin(), one!.id)).rejects.toMatchObject({
      code: 'dead-letter.not-failed',
    });
    expect(await retryDeadLetters(dataSource, admin())).toBe(1);
    expect(await retryDeadLetters(dataSource, admin())).toBe(0);
    courier.start();
    await settled(2);
    expect(receiver.hooks.map(({ headers }) => headers['idempotency-key']).sort()).toEqual(
      [one!.id, other!.id].sort(),
    );
    const trail = await query(
      `SELECT action, subject_id AS id, detail FROM audit_entry WHERE action LIKE 'dead-letter.%' ORDER BY action`,
    );
    expect(trail).toEqual([
      { action: 'dead-letter.retry', id: one!.id, detail: { way: 'webhook' } },
      { action: 'dead-letter.retry-all', id: 'all', detail: { emails: 0, webhooks: 1 } },
    ]);
  });
});

describe('an address', () => {
  it('lies on an allowed host, and its secret is sealed, renewed, on no record and in no list', async () => {
    const { dataSource } = office.database;
    await expect(aWebhook({ url: 'https://other.example.org/' })).rejects.toMatchObject({
      code: 'webhook.host-not-allowed',
      field: 'url',
    });
    const { id, secret } = await aWebhook({ active: false });
    const [{ sealed, url }] = await query('SELECT secret_cipher AS sealed, url_cipher AS url FROM webhook');
    expect([sealed.includes(secret), url.includes(receiver.url)]).toEqual([false, false]);
    expect(cipher.open(sealed)).toBe(secret);
    const options = { rules: rules(), publicUrl: 'https://office.example', timeoutMs: 1_000 };
    expect(await testWebhook(dataSource, cipher, admin(), id, options)).toEqual({
      outcome: 'accepted',
      code: 'http-200',
    });
    expect(isSigned(receiver.hooks[0]!, secret)).toBe(true);
    const renewed = await keep.renewSecret(admin(), id, office.clock.now());
    receiver.mode = 401;
    expect(await testWebhook(dataSource, cipher, admin(), id, options)).toMatchObject({ code: 'http-401' });
    expect([isSigned(receiver.hooks[1]!, secret), isSigned(receiver.hooks[1]!, renewed)]).toEqual([
      false,
      true,
    ]);
    const shown = JSON.stringify(await readWebhooks(dataSource.manager, cipher));
    await keep.remove(admin(), id);
    const trail = await query(
      `SELECT action, detail FROM audit_entry WHERE subject_type = 'webhook' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(trail.map(({ action }: { action: string }) => action)).toEqual([
      'webhook.add',
      'webhook.test',
      'webhook.renew-secret',
      'webhook.test',
      'webhook.remove',
    ]);
    for (const key of [secret, renewed]) expect(shown + JSON.stringify(trail)).not.toContain(key);
    expect(JSON.stringify(trail)).not.toContain('/send');
  });

  it('that is removed takes what waits for it with it, and there are twenty at most', async () => {
    const { id } = await aWebhook();
    await office.aTask();
    expect(await calls()).toHaveLength(3);
    await keep.remove(admin(), id);
    expect(await calls()).toEqual([]);
    await expect(keep.remove(admin(), id)).rejects.toMatchObject({ code: 'request.no-such-thing' });
    for (let i = 0; i < 20; i++) await aWebhook();
    await expect(aWebhook()).rejects.toMatchObject({ code: 'webhook.too-many' });
  });
});

it('an e-mail that was given up is tried again as well, but a code that has run out is not sent', async () => {
  const { dataSource } = office.database;
  await office.chooses('handler');
  office.mailbox.refuse = 550;
  await office.aTask();
  const mails = office.courier();
  mails.start();
  const failed = await eventually('a dead letter', async () => {
    const { items } = await readDeadLetters(dataSource.manager);
    return items[0];
  });
  expect(failed).toMatchObject({ way: 'email', kind: 'reminders', webhook: null, answer: 'smtp-550' });
  await query(
    `INSERT INTO reminder_mail (id, person_id, kind, made_at, tries_left, idempotency_key, state, settled_at, answer)
     SELECT gen_random_uuid(), person_id, 'confirm', $1::timestamptz - interval '31 minutes', 0, 'confirm:' || id, 'failed', $1, 'timeout' FROM staff_address`,
    [office.clock.now()],
  );
  office.mailbox.refuse = 0;
  expect(await retryDeadLetters(dataSource, admin())).toBe(2);
  await eventually('both are settled', async () => {
    const all = await office.mails();
    return all.every(({ state }) => state !== 'waiting');
  });
  await mails.stop();
  expect((await office.mails()).map(({ state, answer }) => `${state} ${answer}`).sort()).toEqual([
    'dropped not-asked',
    'sent smtp-250',
  ]);
});
