import { randomInt } from 'node:crypto';
import { loginAs } from '#tests/support/api-client';
import { aPetition, aPetitioner } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

const idNumber = '11010519491231002X';

async function petitionOf(petitioner: object, over: object = {}): Promise<string> {
  const registrar = await loginAs('registrar');
  const body = aPetition({ channel: 'letter', petitioners: [petitioner], ...over });
  return (await registrar.post('/petitions', body)).id;
}

async function found(username: string, value: string): Promise<string[]> {
  const client = await loginAs(username);
  const { items } = await client.post('/petitions/find-person', { value });
  return items.map((item: { id: string }) => item.id);
}

it('finds every petition of a person by a whole name, phone or identity number, however it is written', async () => {
  const name = `欧阳寻${randomInt(1e9)}`;
  const person = { ...aPetitioner(), name, idNumber };
  const [one, two] = [await petitionOf(person), await petitionOf(person)];
  const spaced = `${person.phone.slice(0, 3)} ${person.phone.slice(3)}`;
  for (const value of [name, person.phone, spaced])
    expect(await found('registrar', value)).toEqual([two, one]);
  expect(await found('registrar', idNumber.toLowerCase())).toEqual(expect.arrayContaining([one, two]));
  expect(await found('registrar', name.slice(0, -1))).toEqual([]);
});

it('shows who has the value masked, and nobody else of the petition', async () => {
  const person = { ...aPetitioner(), idNumber };
  await petitionOf(person, { petitioners: [aPetitioner(), person] });
  const { items } = await (
    await loginAs('registrar')
  ).post('/petitions/find-person', { value: person.phone });
  expect(items.map((item: { people: object[] }) => item.people)).toEqual([
    [
      {
        ordinal: 2,
        listed: false,
        nameMasked: '测*****'.slice(0, person.name.length),
        phoneMasked: `${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`,
        idNumberMasked: '1101**********002X',
      },
    ],
  ]);
});

it('finds people of a signed list until they are struck off', async () => {
  const id = await petitionOf(aPetitioner(), { channel: 'visit' });
  const registrar = await loginAs('registrar');
  const name = `联名人${randomInt(1e9)}`;
  const phone = aPetitioner().phone;
  await registrar.post(`/petitions/${id}/signed-list/people`, { name, phone, signed: true });
  expect(await found('registrar', name)).toEqual([id]);
  await registrar.post(`/petitions/${id}/signed-list/strike`, { ordinal: 2, reason: '本人要求除名' });
  expect(await found('registrar', name)).toEqual([]);
});

it('shows an accusation to discipline alone', async () => {
  const person = aPetitioner();
  const accusation = await petitionOf(person, { category: 'accusation' });
  expect(await found('registrar', person.phone)).toEqual([]);
  expect(await found('supervisor', person.phone)).toEqual([]);
  expect(await found('discipline', person.phone)).toEqual([accusation]);
});

it('is on record with what it showed, never with what was looked for', async () => {
  const person = aPetitioner();
  const id = await petitionOf(person);
  await found('supervisor', person.phone);
  const entries = await database.rows<{ detail: object; whole: string }>(
    `SELECT detail, e::text AS whole FROM audit_entry e
     WHERE action = 'petition.find-person' AND detail -> 'petitionIds' ? $1`,
    [id],
  );
  expect(entries.map(({ detail }) => detail)).toEqual([{ petitionIds: [id] }]);
  expect(entries[0]!.whole).not.toContain(person.phone);
});

it('refuses a single character and whoever only works on cases', async () => {
  const registrar = await loginAs('registrar');
  const short = await registrar.request('POST', '/petitions/find-person', { value: '王' });
  expect([short.status, short.body.errors[0].field]).toEqual([422, 'value']);
  const handler = await loginAs('handler.dongjie');
  expect((await handler.request('POST', '/petitions/find-person', { value: '王小明' })).status).toBe(403);
});
