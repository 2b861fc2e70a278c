import { unzipSync } from 'fflate';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetition, aPetitioner, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { BacklogDriver } from '#tests/support/backlog-driver';
import { OFFER, ReturnDriver } from '#tests/support/return-driver';

const publicly = new ApiClient();
const database = new OfficeDatabase();
afterAll(() => database.close());

const unpack = (zip: Buffer) => {
  const files = unzipSync(new Uint8Array(zip));
  return {
    paths: Object.keys(files).sort(),
    data: JSON.parse(Buffer.from(files['data.json']!).toString('utf8')),
  };
};
const full = (name: string) => ({
  ...aPetitioner(),
  name,
  idNumber: '110101199003071234',
  address: '清河镇东街8号',
});

it('gives one’s own data, papers and files, and goes on record without them', async () => {
  const me = full('陈副本');
  const one = await CaseDriver.register({ petitioners: [me] });
  await publicly.post('/public/material', {
    ...one.credentials,
    name: '照片说明.txt',
    content: Buffer.from('灯坏了').toString('base64'),
  });
  const path = `/petitions/${one.id}/attachments`;
  await (
    await loginAs('registrar')
  ).post(path, { name: '内部.txt', content: Buffer.from('内部').toString('base64') });
  await eventually('the receipt', async () => (await one.track()).notices.length > 0);
  const zip = await publicly.download('POST', '/public/own-data', { ...one.credentials, name: me.name });
  const { paths, data } = unpack(zip);
  expect(paths).toEqual(['data.json', 'files/001-照片说明.txt', 'papers/001.pdf']);
  expect(data.petitioner).toMatchObject({
    name: me.name,
    phone: me.phone,
    idNumber: me.idNumber,
    address: me.address,
  });
  expect(data.petition).toMatchObject({ receiptNumber: one.receiptNumber });
  expect(data.missing).toEqual([]);
  const audited = await database.rows(
    `SELECT actor_kind AS kind, detail FROM audit_entry WHERE subject_id = $1 AND action = 'petition.copy-data'`,
    [one.id],
  );
  expect(audited).toEqual([{ kind: 'petitioner', detail: { ordinal: 1, files: 1 } }]);
});

it('shows no personal data to a code alone, nor to another name', async () => {
  const one = await CaseDriver.register({ petitioners: [full('陈副本')] });
  for (const name of [undefined, '陈副', '别的人']) {
    const { status, body } = await publicly.request('POST', '/public/own-data', { ...one.credentials, name });
    expect([status, body.errors]).toMatchObject([
      422,
      [{ field: 'name', rule: 'petition.data-not-this-person' }],
    ]);
  }
  const wrong = { receiptNumber: one.receiptNumber, queryCode: 'AAAAAAAAAA', name: '陈副本' };
  expect((await publicly.request('POST', '/public/own-data', wrong)).status).toBe(404);
});

it('gives each representative the own data alone', async () => {
  const [first, second] = [full('陈第一'), full('赵第二')];
  const one = await CaseDriver.register({ petitioners: [first, second] });
  const mine = { receiptNumber: one.receiptNumber, queryCode: one.representatives[0]!.queryCode };
  const zip = await publicly.download('POST', '/public/own-data', { ...mine, name: second.name });
  expect(unpack(zip).data.petitioner.name).toBe(second.name);
  expect(JSON.stringify(unpack(zip).data)).not.toContain(first.phone);
  const other = await publicly.request('POST', '/public/own-data', { ...mine, name: first.name });
  expect(other.status).toBe(422);
});

it('has nothing personal to give of an anonymous petition', async () => {
  const receipt = await publicly.post('/public/petitions', aPetition({ anonymous: true, petitioners: [] }));
  const { receiptNumber, queryCode } = receipt;
  const zip = await publicly.download('POST', '/public/own-data', { receiptNumber, queryCode });
  expect(unpack(zip).data.petitioner).toBeNull();
});

it('holds one’s own assisted returns: what was offered, the word given and what was signed, and nobody else’s', async () => {
  const [first, second] = [full('陈第一'), full('赵第二')];
  const one = await CaseDriver.register({ petitioners: [first, second] });
  const requestPaper = await ReturnDriver.paper(one);
  const request = { origin: 'signed-request', paperId: requestPaper };
  const opened = await ReturnDriver.open(one, request);
  expect(opened.status).toBe(201);
  await one.complete('make-offer', OFFER);
  await eventually('the offer is given', async () => {
    const { returns } = await publicly.post('/public/assisted-return/own', one.credentials);
    return returns[0].state === 'offered';
  });
  const consent = { word: 'agree', how: 'signed', paperId: await ReturnDriver.paper(one) };
  const registrar = await loginAs('registrar');
  await registrar.post(`/assisted-returns/${opened.body.id}/word`, consent);
  const zip = await publicly.download('POST', '/public/own-data', { ...one.credentials, name: first.name });
  const { paths, data } = unpack(zip);
  expect(data.returns).toMatchObject([
    {
      origin: 'signed-request',
      plan: OFFER.plan,
      help: OFFER.help,
      consentHow: 'signed',
      offeredAt: expect.any(String),
      consentedAt: expect.any(String),
    },
  ]);
  expect(paths.filter((path) => path.startsWith('returns/'))).toEqual([
    'returns/001-request-签名.txt',
    'returns/002-consent-签名.txt',
  ]);
  const mine = { receiptNumber: one.receiptNumber, queryCode: one.representatives[0]!.queryCode };
  const other = unpack(await publicly.download('POST', '/public/own-data', { ...mine, name: second.name }));
  expect(other.data.returns).toEqual([]);
  expect(other.paths.filter((path) => path.startsWith('returns/'))).toEqual([]);
  expect(JSON.stringify(other.data)).not.toContain(OFFER.plan);
});

it('holds what one has accepted of an opinion, with the statement that one signed, and nobody else’s', async () => {
  const [first, second] = [full('陈第一'), full('赵第二')];
  const one = await BacklogDriver.answered({ petitioners: [first, second] });
  const backlog = await BacklogDriver.opened(one);
  const paperId = await ReturnDriver.paper(one);
  expect((await backlog.post('opinion-acceptance', { ordinal: 1, paperId }, 'registrar')).status).toBe(204);
  const zip = await publicly.download('POST', '/public/own-data', { ...one.credentials, name: first.name });
  const { paths, data } = unpack(zip);
  expect(data.acceptances).toEqual([
    { opinionNumber: expect.stringContaining('号'), how: 'signed', acceptedAt: expect.any(String) },
  ]);
  expect(paths.filter((path) => path.startsWith('acceptances/'))).toEqual(['acceptances/001-签名.txt']);
  const mine = { receiptNumber: one.receiptNumber, queryCode: one.representatives[0]!.queryCode };
  const other = unpack(await publicly.download('POST', '/public/own-data', { ...mine, name: second.name }));
  expect(other.data.acceptances).toEqual([]);
});
