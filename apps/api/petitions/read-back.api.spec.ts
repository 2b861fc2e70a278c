import { randomInt } from 'node:crypto';
import { loginAs } from '#tests/support/api-client';
import { aPetition } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

it.each(['visit', 'phone'])('by %s nothing is registered unless it was read back', async (channel) => {
  const registrar = await loginAs('registrar');
  const subject = `口头反映未经宣读 ${randomInt(1e9)}`;
  const { status, body } = await registrar.request(
    'POST',
    '/petitions',
    aPetition({ channel, subject, readBack: undefined }),
  );
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ field: 'readBack', rule: 'petition.read-back-needed' }]);
  expect(body.detail).toContain('第十九条');
  expect(await database.rows('SELECT 1 FROM petition WHERE subject = $1', [subject])).toEqual([]);
});

it('shows on receipt and case how, when and before whom it was confirmed', async () => {
  const registrar = await loginAs('registrar');
  const receipt = await registrar.post(
    '/petitions',
    aPetition({ channel: 'visit', readBack: { how: 'fingerprint' } }),
  );
  expect(receipt.readBack).toMatchObject({ how: 'fingerprint', by: expect.stringMatching(/\S/) });
  const view = await registrar.get(`/petitions/${receipt.id}`);
  expect(view.readBack.how).toBe('fingerprint');
  expect(view.readBack.by).toBe(receipt.readBack.by);
  expect(Date.parse(view.readBack.at)).toBe(Date.parse(receipt.readBack.at));
  const written = await registrar.post('/petitions', aPetition({ channel: 'letter' }));
  expect(written.readBack).toBeNull();
  expect((await registrar.get(`/petitions/${written.id}`)).readBack).toBeNull();
});
