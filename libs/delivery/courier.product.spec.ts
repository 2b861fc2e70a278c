import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Clock } from '#libs/clock/clock';
import { Log } from '#libs/logging/index';
import type { OfficeTransaction } from '#libs/office/office';
import { projectRoot } from '#libs/project/root';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { Courier } from './courier';
import { aNotice, cipher, Mailbox, NOW, Receiver, SECRET } from './courier.fixture';
import { gatewaysOf } from './gateways';
import { retryDelivery } from './retry-delivery';
import { signature } from './webhook-gateway';

let scratch: ScratchDatabase;
const mailbox = new Mailbox();
const receiver = new Receiver();
let courier: Courier;

const settings = (more = {}) => ({
  smtpUrl: mailbox.url,
  smtpFrom: 'office@example.org',
  smtpRequireTls: false,
  smsWebhookUrl: receiver.url,
  smsWebhookSecret: SECRET,
  deliveryTimeoutSeconds: 1,
  ...more,
});
const newCourier = (more = {}) =>
  new Courier(scratch.dataSource, cipher, new Clock(), Log.create('spec', 'silent'), {
    gateways: gatewaysOf(settings(more)),
    readAt: 'https://office.example/track',
    timeoutMs: 1_000,
    pollMs: 50,
    backOff: () => 20,
  });

beforeAll(async () => {
  scratch = await scratchDatabase('delivery');
  await Promise.all([mailbox.open(), receiver.open()]);
});
afterAll(async () => {
  await Promise.all([mailbox.close(), receiver.close()]);
  await scratch.drop();
});
beforeEach(async () => {
  await scratch.dataSource.query('TRUNCATE delivery_attempt, delivery');
  mailbox.mails.length = 0;
  receiver.hooks.length = 0;
  mailbox.refuse = 0;
  receiver.mode = 200;
  courier = newCourier();
});
afterEach(() => courier.stop());

const delivery = async (id: string): Promise<{ state: string; answer: string; attempts: number }> =>
  (await scratch.dataSource.query('SELECT state, answer, attempts FROM delivery WHERE id = $1', [id]))[0];
const becomes = (id: string, state: string) =>
  eventually(state, async () => {
    const found = await delivery(id);
    return found.state === state && found;
  });
const answers = async (id: string): Promise<string[]> =>
  (
    await scratch.dataSource.query(
      `SELECT concat_ws(' ', outcome, answer) AS said FROM delivery_attempt WHERE delivery_id = $1 ORDER BY id`,
      [id],
    )
  ).map(({ said }: { said: string }) => said);

describe('e-mail', () => {
  it('tells where to read and nothing else, in the language that was chosen, under the id of the delivery', async () => {
    const given = await aNotice(scratch.dataSource, ['email'], 'en');
    courier.start();
    expect(await becomes(given.deliveryId, 'sent')).toMatchObject({ answer: 'smtp-250', attempts: 1 });
    expect(mailbox.mails).toHaveLength(1);
    const mail = mailbox.mails[0]!.replaceAll('=\r\n', '');
    expect(mail).toContain(`Message-ID: <${given.deliveryId}@example.org>`);
    expect(mail).toContain('To: reader@example.org');
    expect(mail).toContain(`Subject: ${given.receiptNumber}: there is a new notice`);
    expect(mail).toContain('https://office.example/track');
    const decoded = mail + Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
    for (const secret of ['王小明', '路灯', '受理', given.queryCode, '13900001111'])
      expect(decoded).not.toContain(secret);
  });

  it('goes to the dead-letter list at once when the server refuses the address', async () => {
    mailbox.refuse = 550;
    const { deliveryId } = await aNotice(scratch.dataSource, ['email']);
    courier.start();
    expect(await becomes(deliveryId, 'failed')).toMatchObject({ answer: 'smtp-550', attempts: 1 });
  });

  it('is tried again when the server is busy', async () => {
    mailbox.refuse = 451;
    const { deliveryId } = await aNotice(scratch.dataSource, ['email']);
    courier.start();
    await eventually('a try in vain', async () => (await answers(deliveryId)).includes('temporary smtp-451'));
    mailbox.refuse = 0;
    await becomes(deliveryId, 'sent');
    expect((await answers(deliveryId)).at(-1)).toBe('accepted smtp-250');
  });

  it('does not leave in the clear when encryption is asked for', async () => {
    const { deliveryId } = await aNotice(scratch.dataSource, ['email']);
    courier = newCourier({ smtpRequireTls: true });
    courier.start();
    await eventually('a try in vain', async () => (await answers(deliveryId)).length > 0);
    expect(mailbox.mails).toEqual([]);
  });
});

describe('SMS by webhook', () => {
  it('is signed, bears the id, and keeps of the answer its status alone', async () => {
    const { deliveryId, receiptNumber } = await aNotice(scratch.dataSource, ['sms']);
    courier.start();
    expect(await becomes(deliveryId, 'sent')).toMatchObject({ answer: 'http-200' });
    const { headers, body } = receiver.hooks[0]!;
    expect(JSON.parse(body)).toEqual({
      id: deliveryId,
      channel: 'sms',
      to: '13900001111',
      language: 'zh',
      text: expect.stringContaining(receiptNumber),
    });
    expect(headers['idempotency-key']).toBe(deliveryId);
    const at = String(headers['x-petition-desk-timestamp']);
    expect(headers['x-petition-desk-signature']).toBe(`sha256=${signature(SECRET, at, body)}`);
    for (const secret of ['王小明', '路灯', '受理']) expect(body).not.toContain(secret);
  });

  it.each([
    [500, 'http-500'],
    ['drop', 'network'],
    ['hang', 'timeout'],
  ] as const)('is tried again, under the same id, after %s', async (mode, code) => {
    receiver.mode = mode;
    const { deliveryId } = await aNotice(scratch.dataSource, ['sms']);
    courier.start();
    await eventually('a try in vain', async () => (await answers(deliveryId)).includes(`temporary ${code}`));
    receiver.mode = 200;
    await becomes(deliveryId, 'sent');
    expect(receiver.hooks.length).toBeGreaterThan(1);
    expect(new Set(receiver.hooks.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set([deliveryId]),
    );
  });

  it('goes to the dead-letter list after ten tries, and from there again when somebody says so', async () => {
    receiver.mode = 503;
    const { deliveryId } = await aNotice(scratch.dataSource, ['sms']);
    courier.start();
    expect(await becomes(deliveryId, 'failed')).toMatchObject({ answer: 'http-503', attempts: 10 });
    expect(await answers(deliveryId)).toEqual(Array.from({ length: 10 }, () => 'temporary http-503'));
    receiver.mode = 200;
    const retry = () =>
      scratch.dataSource.transaction((manager) =>
        retryDelivery({ manager, now: NOW, actor: { id: null } } as OfficeTransaction, deliveryId),
      );
    await retry();
    courier.wake();
    await becomes(deliveryId, 'sent');
    await expect(retry()).rejects.toMatchObject({ code: 'delivery.not-failed' });
    expect((await answers(deliveryId)).slice(-2)).toEqual(['retried', 'accepted http-200']);
  });

  it('survives the death of the worker that was sending: another sends it under the same id', async () => {
    receiver.mode = 'hang';
    const { deliveryId } = await aNotice(scratch.dataSource, ['sms']);
    const child = spawn(
      process.execPath,
      [join(projectRoot, 'dist/libs/delivery/courier.child.js'), scratch.url, receiver.url],
      { stdio: 'ignore' },
    );
    const dead = new Promise((resolve) => child.once('exit', resolve));
    await eventually('the message is on its way', async () => receiver.hooks.length === 1);
    child.kill('SIGKILL');
    await dead;
    expect(await delivery(deliveryId)).toMatchObject({ state: 'waiting', attempts: 1 });

    receiver.mode = 200;
    courier.start();
    // While the lease lasts it is the dead worker's. Its end is brought forward.
    await scratch.dataSource.query(
      `UPDATE delivery SET locked_until = clock_timestamp() - interval '1 second'`,
    );
    await becomes(deliveryId, 'sent');
    expect(receiver.hooks.map(({ headers }) => headers['idempotency-key'])).toEqual([deliveryId, deliveryId]);
  });

  it('is sent once however many workers there are', async () => {
    const given = [];
    for (let i = 0; i < 12; i++) given.push(await aNotice(scratch.dataSource, ['sms']));
    const others = [newCourier(), newCourier()];
    for (const one of [courier, ...others]) one.start();
    for (const { deliveryId } of given) await becomes(deliveryId, 'sent');
    await Promise.all(others.map((one) => one.stop()));
    expect(receiver.hooks).toHaveLength(12);
  });
});

describe('what no gateway carries', () => {
  it('goes to the people: a way that is not set up, post and delivery by hand', async () => {
    const { deliveryId } = await aNotice(scratch.dataSource, ['chat']);
    const byHand = await aNotice(scratch.dataSource, ['hand', 'post']);
    courier.start();
    expect(await becomes(deliveryId, 'failed')).toMatchObject({ answer: 'channel-off', attempts: 0 });
    const rows = await scratch.dataSource.query(
      'SELECT channel, state FROM delivery WHERE petition_id = $1',
      [byHand.petitionId],
    );
    // The petitioner left no address, so nothing can be posted.
    expect(rows).toEqual([{ channel: 'hand', state: 'to-do' }]);
  });
});
