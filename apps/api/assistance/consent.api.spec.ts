import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver } from '#tests/support/case-driver';
import { ReferralDriver } from '#tests/support/referral-driver';
import { ReturnDriver } from '#tests/support/return-driver';

const refusal = ({ status, body }: any) => [
  status,
  body.errors?.[0]?.field ?? null,
  body.errors?.[0]?.code ?? body.code,
];

describe('consent to share', () => {
  it('on paper needs the signature on one of its own, younger than the question', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    const early = await ReturnDriver.paper(one);
    await help.asked();
    const agree = (over: object) => help.record({ word: 'agree', how: 'signed', ...over });
    expect(refusal(await help.record({ word: 'agree', how: 'oral' }))).toEqual([
      422,
      'how',
      'assistance.consent-needs-signature',
    ]);
    expect(refusal(await agree({}))).toEqual([422, 'paperId', 'assistance.paper-missing']);
    expect(refusal(await agree({ paperId: early }))).toEqual([422, 'paperId', 'assistance.paper-early']);
    const foreign = await ReturnDriver.paper(await CaseDriver.register());
    expect(refusal(await agree({ paperId: foreign }))).toEqual([422, 'paperId', 'assistance.paper-unfit']);
    await new ApiClient().post('/public/material', {
      ...one.credentials,
      name: '照片.txt',
      content: Buffer.from('不是同意书').toString('base64'),
    });
    const theirs = (await one.view()).attachments.find(({ name }: any) => name === '照片.txt').id;
    expect(refusal(await agree({ paperId: theirs }))).toEqual([422, 'paperId', 'assistance.paper-unfit']);
    expect((await help.own()).referrals[0].state).toBe('asked');

    const paperId = await ReturnDriver.paper(one);
    expect((await agree({ paperId })).status).toBe(204);
    await one.task('decide-finance');
    expect((await help.own()).referrals[0]).toMatchObject({ state: 'shared', consentHow: 'signed' });
    // Said again, nothing happens; taken back by mouth, it is over.
    expect((await agree({ paperId })).status).toBe(204);
    expect((await help.record({ word: 'stop', how: 'oral' })).status).toBe(204);
    expect((await help.own()).referrals[0]).toMatchObject({ state: 'withdrawn', endHow: 'oral' });
    await help.over();
  });

  it('is asked for with a code, once however often it is sent', async () => {
    const help = await ReferralDriver.opened();
    await help.asked();
    const answers = await Promise.all([help.say('agree'), help.say('agree'), help.say('agree')]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    await help.one.task('decide-finance');
    await help.said('stop');
  });

  it('is given before it is asked for by nobody, and recorded by those alone who may', async () => {
    const help = await ReferralDriver.opened();
    expect((await help.say('agree')).body.code).toBe('assistance.not-asked');
    await help.asked();
    const paperId = await ReturnDriver.paper(help.one);
    const word = { word: 'agree', how: 'signed', paperId };
    for (const [who, status] of [
      // Handlers of their own units, to whom this case is closed.
      ['finance', 404],
      ['civil-affairs', 404],
      ['auditor', 403],
      ['admin', 403],
      ['handler.hexi', 404],
    ] as const) {
      expect([who, (await help.record(word, who)).status]).toEqual([who, status]);
    }
    await help.said('stop');
  });
});

describe('funds', () => {
  it('are finance’s to make and change; civil affairs sees its own', async () => {
    const own = await ReferralDriver.fund('civil-affairs', 100);
    const theirs = await ReferralDriver.fund('finance', 100);
    const seen = async (who: string) =>
      (await (await loginAs(who)).get('/assistance-funds')).funds.map(({ id }: any) => id);
    expect(await seen('finance')).toEqual(expect.arrayContaining([own, theirs]));
    expect(await seen('supervisor')).toEqual(expect.arrayContaining([own, theirs]));
    expect(await seen('civil-affairs')).toContain(own);
    expect(await seen('civil-affairs')).not.toContain(theirs);
    for (const who of ['civil-affairs', 'supervisor', 'handler.dongjie', 'admin']) {
      const staff = await loginAs(who);
      const fund = { department: 'finance', year: 2030, name: '专项', budgetYuan: 1 };
      expect((await staff.request('POST', '/assistance-funds', fund)).status).toBe(403);
      const path = `/assistance-funds/${own}/budget`;
      expect((await staff.request('PUT', path, { budgetYuan: 1 })).status).toBe(403);
    }
    expect((await (await loginAs('handler.dongjie')).request('GET', '/assistance-funds')).status).toBe(403);
  });

  it('have one name a year, and no budget below what was granted', async () => {
    const finance = await loginAs('finance');
    const { funds, year } = await finance.get('/assistance-funds');
    const { name, department } = funds[0] ?? { name: '', department: '' };
    const again = await finance.request('POST', '/assistance-funds', {
      name,
      department,
      year,
      budgetYuan: 1,
    });
    expect(refusal(again)).toEqual([409, 'name', 'assistance.fund-known']);
    const help = await ReferralDriver.opened();
    await help.shared();
    const fund = await ReferralDriver.fund('finance', 900);
    await help.one.complete('decide-finance', await ReferralDriver.grant('finance', 800.5, fund));
    const budget = (budgetYuan: number) =>
      finance.request('PUT', `/assistance-funds/${fund}/budget`, { budgetYuan });
    expect(refusal(await budget(800))).toEqual([422, 'budgetYuan', 'assistance.fund-below-granted']);
    expect((await budget(800.5)).status).toBe(204);
    await help.said('stop');
    expect(await ReferralDriver.committed(fund)).toBe(0);
  });
});
