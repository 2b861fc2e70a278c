import { newcomer } from '#tests/support/newcomer';
import { OfficeDatabase } from '#tests/support/office-database';
import { logIn, type ProblemBody, visitor } from '#tests/support/raw-client';
import type { RemindersDto } from './reminders.dto';

const database = new OfficeDatabase();
afterAll(() => database.close());

const CHOICE = {
  emailKinds: ['red'],
  browserKinds: ['urged'],
  digestAt: '08:30',
  digestWhenEmpty: false,
  quietFrom: '20:00',
  quietTo: '07:30',
  quietExcept: ['red'],
};
const somebody = async () => {
  const { username, password, id } = await newcomer('提醒接口', 'xinhe:handler');
  return { id, client: await logIn(username, password) };
};

it('shows what one would begin with, keeps what one chooses, and has it on record without an address', async () => {
  const { client, id } = await somebody();
  const first = await client.get<RemindersDto>('/account/reminders');
  expect(first.body).toMatchObject({ emailOffered: false, address: null, digestAt: null, browserKinds: [] });
  expect((await client.put('/account/reminders', CHOICE)).status).toBe(204);
  expect((await client.get<RemindersDto>('/account/reminders')).body).toMatchObject(CHOICE);
  const [entry] = await database.rows<{ detail: object }>(
    `SELECT detail FROM audit_entry WHERE action = 'reminder.set' AND subject_id = $1`,
    [id],
  );
  expect(entry!.detail).toEqual(CHOICE);
});

it.each([
  ['a kind that there is not', { emailKinds: ['weather'] }, 'emailKinds'],
  ['a time that is none', { digestAt: '25:00' }, 'digestAt'],
  ['quiet hours without an end', { quietTo: null }, 'quietTo'],
  ['quiet hours that are the whole day', { quietTo: '20:00' }, 'quietTo'],
  ['a digest within the quiet hours', { digestAt: '23:00' }, 'digestAt'],
])('refuses %s by its field and keeps what was chosen', async (_, wrong, field) => {
  const { client } = await somebody();
  await client.put('/account/reminders', CHOICE);
  const refused = await client.put<ProblemBody>('/account/reminders', { ...CHOICE, ...wrong });
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map((one) => one.field.split('.')[0])).toContain(field);
  expect((await client.get<RemindersDto>('/account/reminders')).body).toMatchObject(CHOICE);
});

it('takes no address while the office has no mail server, and nothing fails', async () => {
  const { client } = await somebody();
  const asked = await client.put<ProblemBody>('/account/reminders/address', { email: 'me@example.org' });
  expect([asked.status, asked.body.code]).toEqual([409, 'reminder.email-off']);
  const confirmed = await client.post<ProblemBody>('/account/reminders/address/confirm', {
    code: '12345678',
  });
  expect([confirmed.status, confirmed.body.code]).toEqual([409, 'reminder.no-address']);
  expect((await client.delete('/account/reminders/address')).status).toBe(204);
});

it('is for nobody who is not logged in', async () => {
  expect((await visitor.get('/account/reminders')).status).toBe(401);
});
