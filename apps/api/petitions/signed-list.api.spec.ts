import { randomInt } from 'node:crypto';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetition, aPetitioner, CaseDriver } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import type { ListImportReportDto, ListPageDto } from './signed-list.dto';

const database = new OfficeDatabase();
afterAll(() => database.close());

const aPhone = () => `139${String(randomInt(1e8)).padStart(8, '0')}`;
const asFile = (rows: string[]) =>
  Buffer.from(['姓名,电话,住址,已签名', ...rows].join('\n')).toString('base64');
const row = (name: string, phone = aPhone(), signed = '是') => `${name},${phone},东街九号,${signed}`;

async function jointPetition(representatives = 2) {
  const petitioners = Array.from({ length: representatives }, () => aPetitioner());
  const registrar = await loginAs('registrar');
  const receipt = await registrar.post('/petitions', aPetition({ channel: 'visit', petitioners }));
  const path = `/petitions/${receipt.id}/signed-list`;
  return { registrar, receipt, petitioners, path, view: () => registrar.get(`/petitions/${receipt.id}`) };
}

describe('the representatives of a joint petition', () => {
  it('are five at most; the sixth is refused with the article, and nothing is kept', async () => {
    const registrar = await loginAs('registrar');
    const subject = `第六名代表 ${randomInt(1e9)}`;
    const petitioners = Array.from({ length: 6 }, () => aPetitioner());
    for (const [client, path, more] of [
      [registrar, '/petitions', { channel: 'visit' }],
      [new ApiClient(), '/public/petitions', {}],
    ] as const) {
      const { status, body } = await client.request(
        'POST',
        path,
        aPetition({ subject, petitioners, ...more }),
      );
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([
        { field: 'petitioners', rule: 'petition.too-many-representatives' },
      ]);
      expect(body.detail).toContain('第二十条');
    }
    expect(await database.rows('SELECT 1 FROM petition WHERE subject = $1', [subject])).toEqual([]);
  });

  it('have a code each, and every code opens the petition', async () => {
    const { receipt } = await jointPetition(3);
    expect(receipt.representatives.map((one: any) => one.ordinal)).toEqual([2, 3]);
    const codes = [receipt.queryCode, ...receipt.representatives.map((one: any) => one.queryCode)];
    expect(new Set(codes).size).toBe(3);
    for (const [index, queryCode] of codes.entries()) {
      const opened = await new ApiClient().post('/public/track', {
        receiptNumber: receipt.receiptNumber,
        queryCode,
      });
      expect(opened).toMatchObject({
        receiptNumber: receipt.receiptNumber,
        ordinal: index + 1,
        representatives: 3,
      });
    }
    const other = await jointPetition(2);
    const wrong = {
      receiptNumber: receipt.receiptNumber,
      queryCode: other.receipt.representatives[0].queryCode,
    };
    expect((await new ApiClient().request('POST', '/public/track', wrong)).status).toBe(404);
  });

  it('one who petitions alone has one code', async () => {
    const { receipt } = await jointPetition(1);
    expect(receipt.representatives).toEqual([]);
  });
});

describe('the signed list', () => {
  it('takes a spreadsheet: preview keeps nothing, a bad row stops all, unless it is left out', async () => {
    const { registrar, path, view, petitioners } = await jointPetition();
    const twice = row('赵二');
    const content = asFile([
      row('钱一'),
      twice,
      twice,
      row('', aPhone()),
      row('孙三', '123'),
      row('李四', aPhone(), '可能'),
      row(petitioners[0]!.name, petitioners[0]!.phone),
      row('周五', aPhone(), '否'),
    ]);
    const send = (mode: string) => registrar.post<ListImportReportDto>(`${path}/import`, { mode, content });
    const preview = await send('preview');
    expect(preview).toMatchObject({ rows: 8, good: 3, imported: 0 });
    expect(preview.faults.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [4, '姓名', 'signed-list.twice-in-file'],
      [5, '姓名', 'signed-list.name-missing'],
      [6, '电话', 'signed-list.phone-form'],
      [7, '已签名', 'signed-list.signed-form'],
      [8, '姓名', 'signed-list.known'],
    ]);
    expect(preview.faults[0]!.message).toEqual({
      zh: '与第 3 行是同一人。',
      en: 'The same person as row 3.',
    });
    expect(await send('all')).toEqual(preview);
    expect(await view()).toMatchObject({ listed: 0, peopleCount: 2 });

    expect(await send('good')).toEqual({ ...preview, imported: 3 });
    expect(await view()).toMatchObject({ listed: 3, peopleCount: 5 });
    // Once more they are all known, and none is there twice.
    expect(await send('good')).toMatchObject({ good: 0, imported: 0 });
    expect(await view()).toMatchObject({ listed: 3, peopleCount: 5 });
  });

  it('keeps no name in the clear, shows it masked, finds it whole, and unmasks it on record', async () => {
    const { registrar, receipt, path } = await jointPetition();
    const phone = aPhone();
    const person = { name: '欧阳联名', phone, address: '东街十二号三单元', signed: true };
    await registrar.post(`${path}/people`, person);
    const page = await registrar.post<ListPageDto>(`${path}/search`, {});
    expect(page).toMatchObject({ listed: 1, signed: 1, next: null });
    expect(page.items).toMatchObject([
      { ordinal: 3, nameMasked: '欧***', phoneMasked: `139****${phone.slice(-4)}`, idNumberMasked: null },
    ]);
    for (const q of ['欧阳联名', phone]) {
      expect((await registrar.post<ListPageDto>(`${path}/search`, { q })).items).toHaveLength(1);
    }
    expect((await registrar.post<ListPageDto>(`${path}/search`, { q: '欧阳' })).items).toHaveLength(0);
    const [kept] = await database.rows(
      `SELECT name_cipher, phone_cipher, address_cipher, c::text AS whole FROM co_petitioner c WHERE petition_id = $1`,
      [receipt.id],
    );
    for (const secret of [person.name, phone, person.address]) {
      expect(kept!.whole).not.toContain(secret);
      expect(kept!.whole).not.toContain(Buffer.from(secret).toString('hex'));
    }
    const reason = '核对联名人身份';
    const look = { ordinal: 3, fields: ['name', 'phone'], reason };
    expect(await registrar.post(`${path}/reveal`, look)).toEqual({ ordinal: 3, name: person.name, phone });
    const audited = await database.rows(
      `SELECT detail FROM audit_entry WHERE action = 'petition.reveal' AND subject_id = $1`,
      [receipt.id],
    );
    expect(audited).toMatchObject([{ detail: { fields: ['name', 'phone'], ordinal: 3 } }]);
    for (const free of [person.name, reason]) expect(JSON.stringify(audited)).not.toContain(free);
  });

  it('grows one by one, refuses who is there already, and a struck name is free again', async () => {
    const { registrar, path, view } = await jointPetition();
    const person = { name: '吴六', phone: aPhone(), signed: false };
    await registrar.post(`${path}/people`, person);
    const again = await registrar.request('POST', `${path}/people`, person);
    expect([again.status, again.body.code]).toEqual([422, 'signed-list.known']);
    const bare = await registrar.request('POST', `${path}/people`, { name: '郑七', signed: true });
    expect([bare.status, bare.body.code]).toEqual([422, 'signed-list.id-or-phone']);
    const formula = await registrar.request('POST', `${path}/people`, { ...person, name: '=1+1' });
    expect(formula.status).toBe(422);
    expect(await view()).toMatchObject({ listed: 1, peopleCount: 3 });
    const strike = { ordinal: 3, reason: '本人要求退出' };
    await registrar.post(`${path}/strike`, strike);
    expect((await registrar.request('POST', `${path}/strike`, strike)).status).toBe(422);
    expect(await view()).toMatchObject({ listed: 0, peopleCount: 2 });
    await registrar.post(`${path}/people`, person);
    const { items } = await registrar.post<ListPageDto>(`${path}/search`, {});
    expect(items.map(({ ordinal, struckAt }) => [ordinal, struckAt !== null])).toEqual([
      [3, true],
      [4, false],
    ]);
  });

  it('is paged by number', async () => {
    const { registrar, path } = await jointPetition();
    const content = asFile(Array.from({ length: 7 }, (_, index) => row(`联名${index}`)));
    await registrar.post(`${path}/import`, { mode: 'all', content });
    const seen: number[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const page: ListPageDto = await registrar.post(`${path}/search`, { after, limit: 3 });
      seen.push(...page.items.map(({ ordinal }) => ordinal));
      after = page.next;
    }
    expect(seen).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('does not exist for who may not see the case, and an anonymous petition has none', async () => {
    const { path } = await jointPetition();
    const stranger = await loginAs('handler.hexi');
    for (const [address, body] of [
      ['search', {}],
      ['people', { name: '王', phone: aPhone(), signed: true }],
      ['import', { mode: 'preview', content: asFile([row('王')]) }],
      ['strike', { ordinal: 3, reason: '理由' }],
      ['representative', { ordinal: 3, reason: '理由' }],
      ['reveal', { ordinal: 3, reason: '理由', fields: ['name'] }],
    ] as const) {
      const answer = await stranger.request('POST', `${path}/${address}`, body);
      expect([address, answer.status]).toEqual([address, 404]);
    }
    const registrar = await loginAs('registrar');
    const nameless = await registrar.post('/petitions', {
      ...aPetition({ channel: 'letter' }),
      anonymous: true,
      petitioners: [],
    });
    const answer = await registrar.request('POST', `/petitions/${nameless.id}/signed-list/people`, {
      name: '王',
      phone: aPhone(),
      signed: true,
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'petition.list-of-anonymous']);
  });

  it('has a template to download', async () => {
    const { status, headers } = await (
      await loginAs('registrar')
    ).request('GET', '/petitions/signed-list/template');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('.xlsx');
  });
});

describe('withdrawal of a joint petition', () => {
  const withdraw = (receipt: any, queryCode: string) =>
    new ApiClient().post('/public/withdraw', {
      receiptNumber: receipt.receiptNumber,
      queryCode,
      reason: '本人不再反映',
    });

  it('is each representative’s own: the matter ends when all of them have', async () => {
    const one = await CaseDriver.register({ petitioners: [aPetitioner(), aPetitioner()] });
    await one.task('triage-petition');
    const [second] = one.representatives;
    await withdraw(one, one.queryCode);
    await withdraw(one, one.queryCode);
    const mine = await one.track();
    expect(mine).toMatchObject({
      canWithdraw: false,
      hasWithdrawn: true,
      representatives: 1,
      closedAt: null,
    });
    expect((await one.view()).petitioners.map((p: any) => p.withdrawnAt !== null)).toEqual([true, false]);
    expect((await one.task('triage-petition')).state).toBe('open');
    await withdraw(one, second!.queryCode);
    const ended = await one.status('withdrawn');
    expect(ended.closingKind).toBe('withdrawal');
  });

  it('leaves those who signed where they are: they choose another, who gets a code', async () => {
    const one = await CaseDriver.register({ petitioners: [aPetitioner()] });
    await one.task('triage-petition');
    const registrar = await loginAs('registrar');
    const path = `/petitions/${one.id}/signed-list`;
    const content = asFile([row('冯八'), row('陈九', aPhone(), '否')]);
    await registrar.post(`${path}/import`, { mode: 'all', content });
    await withdraw(one, one.queryCode);
    expect(await one.view()).toMatchObject({ closedAt: null, listed: 2 });
    const unsigned = await registrar.request('POST', `${path}/representative`, {
      ordinal: 3,
      reason: '推选',
    });
    expect([unsigned.status, unsigned.body.code]).toEqual([422, 'petition.representative-not-signed']);
    const { queryCode } = await registrar.post(`${path}/representative`, {
      ordinal: 2,
      reason: '联名人推选',
    });
    const opened = await new ApiClient().post('/public/track', {
      receiptNumber: one.receiptNumber,
      queryCode,
    });
    expect(opened).toMatchObject({ ordinal: 2, representatives: 1, canWithdraw: true, peopleCount: 3 });
    // What another was given before is shown to him too.
    expect(opened.notices.map((notice: any) => notice.kind)).toContain('registration-receipt');
    expect((await one.view()).petitioners).toHaveLength(2);
  });
});
