import { cipher } from '#libs/delivery/courier.fixture';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase } from '#tests/support/scratch-database';
import { addressCode } from './address-code';
import type { ReminderCourier } from './reminder-courier';
import { MONDAY, readable, RemindedOffice } from './reminder.fixture';
import { askAddress, confirmAddress, forgetReminders, removeAddress } from './staff-address';

let office: RemindedOffice;
let courier: ReminderCourier;
const query = (sql: string, values: unknown[] = []) => office.database.dataSource.query(sql, values);

beforeAll(async () => {
  office = new RemindedOffice(await scratchDatabase('staff_address'));
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
const texts = () => office.mailbox.mails.map(readable);

describe('an address', () => {
  const actor = () => office.actors.handler;
  const ask = () =>
    askAddress(office.database.dataSource, cipher, actor(), 'me@example.org', office.clock.now());
  const confirm = (code: string) =>
    confirmAddress(office.database.dataSource, cipher, actor(), code, office.clock.now());
  const codeSent = () =>
    eventually('the code', async () => /\b\d{8}\b/.exec(texts().at(-1)?.split('\n\n')[1] ?? '')?.[0]);

  it('is confirmed by the code that is sent to it, and nothing else is sent to it before', async () => {
    await office.chooses('handler');
    await query('DELETE FROM staff_address');
    await ask();
    await office.aTask();
    expect(await office.reminders()).toEqual([]);
    courier.start();
    const code = await codeSent();
    expect(texts()[0]).toContain('To: me@example.org');
    await expect(confirm(code === '00000000' ? '00000001' : '00000000')).rejects.toMatchObject({
      code: 'reminder.code-wrong',
    });
    await confirm(code);
    await office.aTask();
    expect((await office.reminders()).map(({ person }) => person)).toEqual(['handler']);
    await expect(confirm(code)).rejects.toMatchObject({ code: 'reminder.no-address' });
  });

  it('is not confirmed after five entries, or after half an hour', async () => {
    await ask();
    const [{ id }] = await query('SELECT id FROM staff_address');
    const code = addressCode(cipher, id);
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (let i = 0; i < 5; i++)
      await expect(confirm(wrong)).rejects.toMatchObject({ code: 'reminder.code-wrong' });
    await expect(confirm(code)).rejects.toMatchObject({ code: 'reminder.code-over' });
    await ask();
    const [{ id: another }] = await query('SELECT id FROM staff_address');
    await office.at(MONDAY, '10:31');
    await expect(confirm(addressCode(cipher, another))).rejects.toMatchObject({ code: 'reminder.code-over' });
  });

  it('is asked for five times a day, is sealed, and goes with whoever leaves or does not want it any more', async () => {
    for (let i = 0; i < 5; i++) await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'reminder.asked-too-often' });
    const [{ sealed }] = await query('SELECT email_cipher AS sealed FROM staff_address');
    expect(sealed.includes('me@example.org')).toBe(false);
    expect(cipher.open(sealed)).toBe('me@example.org');
    await removeAddress(office.database.dataSource, actor());
    expect(await query('SELECT 1 FROM staff_address')).toEqual([]);
    await office.chooses('handler');
    await office.aTask();
    await office.database.dataSource.transaction((manager) => forgetReminders(manager, actor().personId));
    for (const table of ['staff_address', 'reminder_setting', 'reminder'])
      expect(await query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });

  it('that can’t be reached is given up after ten tries', async () => {
    await office.chooses('handler');
    office.mailbox.refuse = 451;
    await office.aTask();
    courier.start();
    expect(await settled(1)).toMatchObject([{ state: 'failed', answer: 'smtp-451', attempts: 10 }]);
  });

  it('is of no use while the office has no mail server: what waits is given up', async () => {
    await ask();
    courier = office.courier({ gateway: undefined });
    courier.start();
    expect(await settled(1)).toMatchObject([{ state: 'failed', answer: 'channel-off', attempts: 0 }]);
  });
});
