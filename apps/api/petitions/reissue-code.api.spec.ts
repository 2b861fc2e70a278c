import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetition, aPetitioner } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

const idNumber = '110101199003071234';
async function aPetitionOf(petitioners: object[], over: Record<string, unknown> = {}) {
  const registrar = await loginAs('registrar');
  const receipt = await registrar.post('/petitions', aPetition({ channel: 'letter', petitioners, ...over }));
  const path = `/petitions/${receipt.id}/query-code`;
  const opens = async (queryCode: string) =>
    (
      await new ApiClient().request('POST', '/public/track', {
        receiptNumber: receipt.receiptNumber,
        queryCode,
      })
    ).status === 200;
  return { registrar, receipt, path, opens };
}
const shown = (name: string, over: object = {}) => ({
  ordinal: 1,
  proof: 'identity-card',
  name,
  reason: '回执遗失',
  ...over,
});

it('gives a new code and voids the old one at once; who checked what stands on record, without personal data', async () => {
  const petitioner = { ...aPetitioner(), idNumber };
  const { registrar, receipt, path, opens } = await aPetitionOf([petitioner]);
  const anew = await registrar.post(path, shown(petitioner.name, { idNumber }));
  expect(anew).toMatchObject({ receiptNumber: receipt.receiptNumber, ordinal: 1 });
  expect(anew.queryCode).not.toBe(receipt.queryCode);
  expect([await opens(receipt.queryCode), await opens(anew.queryCode)]).toEqual([false, true]);
  expect(
    await database.rows('SELECT ordinal, proof, reason FROM code_reissue WHERE petition_id = $1', [
      receipt.id,
    ]),
  ).toEqual([{ ordinal: 1, proof: 'identity-card', reason: '回执遗失' }]);
  const audited = await database.rows(
    `SELECT actor_id AS who, detail FROM audit_entry WHERE subject_id = $1 AND action = 'petition.reissue-code'`,
    [receipt.id],
  );
  expect(audited).toEqual([{ who: registrar.personId, detail: { ordinal: 1, proof: 'identity-card' } }]);
});

it('replaces the code of one representative alone', async () => {
  const [first, second] = [aPetitioner(), aPetitioner()];
  const { registrar, receipt, path, opens } = await aPetitionOf([first, second]);
  const lost = receipt.representatives[0].queryCode;
  const anew = await registrar.post(path, shown(second.name, { ordinal: 2 }));
  expect([await opens(lost), await opens(anew.queryCode), await opens(receipt.queryCode)]).toEqual([
    false,
    true,
    true,
  ]);
});

it('leaves the code as it is for whoever is not the petitioner on record', async () => {
  const petitioner = { ...aPetitioner(), idNumber };
  const { registrar, receipt, path, opens } = await aPetitionOf([petitioner]);
  for (const [body, field, rule] of [
    [shown('别的人', { idNumber }), 'name', 'petition.reissue-not-this-person'],
    [shown(petitioner.name), 'idNumber', 'petition.reissue-number-needed'],
    [
      shown(petitioner.name, { idNumber: '110101199003071235' }),
      'idNumber',
      'petition.reissue-not-this-person',
    ],
    [shown(petitioner.name, { idNumber, ordinal: 2 }), 'ordinal', 'petition.reissue-no-such-person'],
  ] as const) {
    const { status, body: problem } = await registrar.request('POST', path, body);
    expect([status, problem.errors]).toMatchObject([422, [{ field, rule }]]);
  }
  expect(await opens(receipt.queryCode)).toBe(true);
  expect(await database.rows('SELECT 1 FROM code_reissue WHERE petition_id = $1', [receipt.id])).toEqual([]);
});

it('has nobody to compare with when the petition is anonymous', async () => {
  const { registrar, path } = await aPetitionOf([], { anonymous: true });
  const { status, body } = await registrar.request('POST', path, shown('某人'));
  expect([status, body.errors]).toMatchObject([422, [{ rule: 'petition.reissue-anonymous' }]]);
});

it('is for registrars, and of an accusation for discipline alone', async () => {
  const petitioner = aPetitioner();
  const usual = await aPetitionOf([petitioner]);
  const accusation = await aPetitionOf([petitioner], { category: 'accusation', accusedUnitId: 'hexi' });
  const status = async (who: string, path: string) =>
    (await (await loginAs(who)).request('POST', path, shown(petitioner.name))).status;
  expect(await status('supervisor', usual.path)).toBe(403);
  expect(await status('handler.dongjie', usual.path)).toBe(403);
  expect(await status('discipline', usual.path)).toBe(404);
  expect(await status('registrar', accusation.path)).toBe(404);
  expect(await accusation.opens(accusation.receipt.queryCode)).toBe(true);
  expect(await status('discipline', accusation.path)).toBe(201);
});
