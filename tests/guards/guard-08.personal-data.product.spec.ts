import { randomInt } from 'node:crypto';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { send } from '#tests/fuzz/answers';
import { fuzzedCase, type FuzzedCase } from '#tests/fuzz/fuzzed-case';
import { columnsWith, filesOf, filesWith } from '#tests/privacy/places';
import { OfficeDatabase } from '#tests/support/office-database';
import { operations } from '#tests/support/operations';
import { loginAs, visitor } from '#tests/support/raw-client';

/**
 * Guard 8: personal data is encrypted where it lies, masked by default, and shown in the clear only for a reason on
 * record. Attacked by reading everything that can be read as everybody who works here, by asking for the clear fields
 * without a right or a reason, and by reading tables and files past the application. What reaches the engine and the
 * logs is the business of tests/privacy.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());

const number = String(randomInt(1e8)).padStart(8, '0');
const person = {
  name: `欧阳籭虪${number}`,
  phone: `137${number}`,
  idNumber: '110101199003070038',
  address: `青年路籭虪里${number}号二单元`,
};
const told = Object.values(person);
let one: FuzzedCase;
let reveal: string;
beforeAll(async () => {
  one = await fuzzedCase(person);
  reveal = `/petitions/${one.petitionId}/reveal`;
});

const reading = operations().filter(({ method, rule }) => method === 'GET' && rule.kind !== 'public');
const looks = () =>
  database.rows(`SELECT person_id, fields, reason FROM unmasking WHERE petition_id = $1 ORDER BY at`, [
    one.petitionId,
  ]);
const audited = () =>
  database.value<number>(
    `SELECT count(*)::int FROM audit_entry WHERE subject_id = $1 AND action = 'petition.reveal'`,
    [one.petitionId],
  );

it('nobody reads a personal field anywhere that is only read', async () => {
  expect(reading.length).toBeGreaterThan(15);
  let answered = 0;
  for (const [username] of SAMPLE_PEOPLE) {
    const client = await loginAs(username);
    for (const operation of reading) {
      const received = await send(client, {
        method: 'GET',
        address: one.addressOf(operation),
        english: false,
      });
      if (received.status === 200) answered += 1;
      const shown = told.filter((word) => received.text.includes(word));
      expect([username, operation.id, shown]).toEqual([username, operation.id, []]);
    }
  }
  expect(answered).toBeGreaterThan(300);
});

it.each([
  ['without a reason', { fields: ['phone'] }, 'reason'],
  ['with a reason that says nothing', { fields: ['phone'], reason: ' ' }, 'reason'],
  ['without saying which fields', { fields: [], reason: '联系信访人核实情况' }, 'fields'],
  ['for a field that is none', { fields: ['queryCode'], reason: '联系信访人核实情况' }, 'fields'],
])('shows nothing %s, and names the field', async (_title, body, field) => {
  const before = await looks();
  const answer = await (await loginAs('handler.dongjie')).post<any>(reveal, body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error: { field: string }) => error.field.split('.')[0])).toContain(field);
  expect(await looks()).toEqual(before);
});

it.each([
  ['a visitor', undefined, 401],
  ['another unit', 'handler.hexi', 404],
  ['the administrator', 'admin', 403],
  ['the auditor', 'auditor', 403],
  ['the designer', 'designer', 403],
])('shows nothing to %s', async (_title, username, status) => {
  const before = await looks();
  const client = username === undefined ? visitor : await loginAs(username);
  const answer = await client.post<any>(reveal, { fields: ['name', 'phone'], reason: '想看一看' });
  expect(answer.status).toBe(status);
  for (const word of told) expect(JSON.stringify(answer.body)).not.toContain(word);
  expect(await looks()).toEqual(before);
});

it('shows what was asked for and no more, and each look is on record with who and why', async () => {
  const handler = await loginAs('handler.dongjie');
  const [before, entries] = [await looks(), await audited()];
  const reason = '电话联系信访人核实噪音时段';
  const answer = await handler.post<any[]>(reveal, { fields: ['phone'], reason });
  expect(answer.body).toEqual([{ ordinal: 1, phone: person.phone }]);
  await handler.post(reveal, { fields: ['phone', 'address'], reason: '上门走访' });
  const added = (await looks()).slice(before.length);
  expect(added).toMatchObject([
    { fields: ['phone'], reason },
    { fields: ['phone', 'address'], reason: '上门走访' },
  ]);
  expect(await audited()).toBe(entries + 2);
  // The audit outlives what it tells of: names of fields and the id of the look, never a value or a reason.
  const details = await database.value<string>(
    `SELECT string_agg(detail::text, ' ') FROM audit_entry WHERE subject_id = $1 AND action = 'petition.reveal'`,
    [one.petitionId],
  );
  for (const word of [...told, reason]) expect(details).not.toContain(word);
});

it('lies encrypted: no table and no file of the office holds a field in the clear', async () => {
  expect(await columnsWith(database, told)).toEqual([]);
  // What is not personal is found by the same search.
  const receipt = [String(one.samples.receiptNumber)];
  expect(await columnsWith(database, receipt)).toContain('petition.receipt_number');
  const files = (['broker', 'files', 'logs', 'run'] as const).flatMap(filesOf);
  expect(files.length).toBeGreaterThan(5);
  expect(filesWith(files, told)).toEqual([]);
});
