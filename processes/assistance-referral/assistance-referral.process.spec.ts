import { randomUUID } from 'node:crypto';
import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver, INVESTIGATION, officeNow, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { HOUSEHOLD, ReferralDriver } from '#tests/support/referral-driver';
import { ReturnDriver } from '#tests/support/return-driver';

const { grant, fund, committed, refused } = ReferralDriver;
const database = new OfficeDatabase();
const engine = new Engine(engineAddresses());
const DAY_MS = 86_400_000;

afterAll(async () => {
  await engine.close();
  await database.close();
});

const refusal = ({ status, body }: any) => [
  status,
  body.errors?.[0]?.field ?? null,
  body.errors?.[0]?.code ?? body.code,
];
const kindsOf = ({ notices }: any) => notices.map(({ kind }: any) => kind);

describe('assistance that is given', () => {
  it('goes from the household’s own words to the follow-up, and the handling goes on once it is decided', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    const describe = await one.task('describe-hardship');
    expect(describe.group).toBe('dongjie:handler');
    expect(describe.dueAt).toBe((await one.deadline('assistance-statement')).dueAt);
    await help.asked();
    const consent = await one.deadline('assistance-consent');
    expect(Date.parse(consent.dueAt) - Date.parse(consent.countedFrom)).toBeGreaterThan(15 * DAY_MS);
    expect(await help.own()).toMatchObject({
      words: ['agree', 'stop'],
      referrals: [
        {
          state: 'asked',
          level: 'grave',
          facts: {
            householdSize: 3,
            monthlyIncomeFen: 240_000,
            monthlyNeedsFen: 180_050,
            wantedFen: 300_000,
          },
        },
      ],
    });
    await help.said('agree');

    const civil = await one.task('decide-civil-affairs');
    const finance = await one.task('decide-finance');
    expect([civil.group, finance.group]).toEqual(['civil-affairs:civil-affairs', 'finance:finance']);
    expect(civil.dueAt).toBe((await one.deadline('assistance-decision')).dueAt);
    expect(finance.dueAt).toBe((await one.deadline('assistance-decision-finance')).dueAt);
    // Finance decides; civil affairs asks first, which touches nothing that finance did.
    const money = await fund('finance', 1000);
    await one.complete('decide-finance', { ...(await grant('finance', 1000, money)), answer: 'partly' });
    await one.complete('decide-civil-affairs', { answer: 'ask', question: '是否已经申请大病救助？' });
    const answer = await one.task('answer-civil-affairs');
    expect([answer.group, answer.dueAt]).toEqual([
      'dongjie:handler',
      (await one.deadline('assistance-answer')).dueAt,
    ]);
    expect((await help.own()).referrals[0].decisions).toEqual([]);
    await one.complete('answer-civil-affairs', { reply: '还没有申请，已告知办法。' });
    await one.complete('decide-civil-affairs', {
      ...(await grant('civil-affairs', 2000.5)),
      answer: 'conditional',
      conditions: '凭住院票据发放。',
    });

    await one.task('record-payment');
    await one.task('draft-opinion');
    const decided = await help.state('decided');
    expect(decided.decisions).toMatchObject([
      {
        department: 'civil-affairs',
        answer: 'conditional',
        helpKind: 'temporary-relief',
        amountFen: 200_050,
        conditions: '凭住院票据发放。',
        questions: [{ question: '是否已经申请大病救助？', reply: '还没有申请，已告知办法。' }],
      },
      { department: 'finance', answer: 'partly', amountFen: 100_000, signedAt: null },
    ]);
    expect(await committed(money)).toBe(100_000);
    await one.complete('record-payment', await help.payment());
    const paid = await help.state('paid');
    expect(paid.payments.map(({ amountFen }: any) => amountFen)).toEqual([200_050, 100_000]);
    const told = (await one.track()).notices.find(({ kind }: any) => kind === 'assistance-payment');
    expect(told.body).toContain('3000.50元');

    const [{ followUpAt }] = await eventually('the day of the follow-up', async () => {
      const { referrals } = await help.own();
      return referrals[0].followUpAt && referrals;
    });
    expect(Date.parse(followUpAt) - (await officeNow()).getTime()).toBeGreaterThan(89 * DAY_MS);
    const due = () =>
      one.view().then(({ tasks }) => tasks.some((t: any) => t.elementId === 'follow-up-assistance'));
    expect(await due()).toBe(false);
    await advance({ days: 90 });
    const follow = await one.task('follow-up-assistance');
    expect(follow.dueAt).toBe((await one.deadline('assistance-follow-up')).dueAt);
    await one.complete('follow-up-assistance', { outcome: 'improved', report: '已出院，生活基本稳定。' });
    expect(await help.state('done')).toMatchObject({
      followUpOutcome: 'improved',
      followUpReport: '已出院，生活基本稳定。',
    });
    await help.over();
    expect(kindsOf(await one.track())).toEqual(
      expect.arrayContaining(['assistance-consent', 'assistance-decision', 'assistance-payment']),
    );
    const steps = (await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`)).map(
      ({ step }: any) => step,
    );
    expect(steps).toEqual(expect.arrayContaining(['refer-assistance', 'share-referral', 'close-referral']));
  });

  it('without money it is followed up without a payment', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.shared({ wantedYuan: 0 });
    await one.complete('decide-finance', refused);
    await one.complete('decide-civil-affairs', {
      ...(await grant('civil-affairs', 0)),
      helpKind: 'in-kind',
    });
    const decided = await help.state('decided');
    expect(decided.payments).toEqual([]);
    await help.planned();
    await advance({ days: 91 });
    await one.complete('follow-up-assistance', { outcome: 'unchanged', report: '送医送药，情况没有变化。' });
    await help.state('done');
    expect(kindsOf(await one.track())).not.toContain('assistance-payment');
  });
});

describe('what is not given', () => {
  it('outside the criteria nobody is asked to share anything, and they are told which they are', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await one.complete('describe-hardship', {
      householdSize: 2,
      monthlyIncomeYuan: 9000,
      monthlyNeedsYuan: 500,
      suddenEvent: false,
      hardshipCause: 'other',
      need: '希望困难补助。',
      wantedYuan: 1000,
    });
    await help.state('ineligible');
    await one.task('draft-opinion');
    await help.over();
    const told = (await one.track()).notices.find(({ kind }: any) => kind === 'assistance-refusal');
    expect(told.body).toContain('1000元');
    expect(told.appeal).toContain('信访科');
    const decided = await database.rows('SELECT 1 FROM assistance_decision WHERE petition_id = $1', [one.id]);
    expect(decided).toEqual([]);
  });

  it('when both refuse they are told the reasons and where to go', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.shared();
    await one.complete('decide-civil-affairs', refused);
    await one.complete('decide-finance', { answer: 'refuse', reasons: '没有符合用途的专项资金。' });
    expect(await help.state('refused')).toMatchObject({ payments: [], endedAt: expect.anything() });
    await one.task('draft-opinion');
    await help.over();
    const told = (await one.track()).notices.find(({ kind }: any) => kind === 'assistance-decision');
    expect(told.body).toContain('没有符合用途的专项资金');
    expect(told.appeal).not.toBeNull();
  });

  it('nobody is referred of an anonymous petition: its handling goes on at once', async () => {
    const one = await CaseDriver.register({ anonymous: true, petitioners: [] });
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('investigate-petition', INVESTIGATION);
    await one.complete('classify-claim', {
      finding: 'partly',
      hardship: true,
      grounds: '部分诉求合理，有困难。',
    });
    await one.task('draft-opinion');
    const rows = await database.rows('SELECT 1 FROM assistance_referral WHERE petition_id = $1', [one.id]);
    expect(rows).toEqual([]);
  });
});

describe('is the petitioner’s to take', () => {
  it.each(['asked', 'shared', 'granted', 'paid'] as const)(
    'said no in one step when it is %s',
    async (stage) => {
      const help = await ReferralDriver.opened();
      const { one } = help;
      await help[stage]();
      await help.said('stop');
      await help.state(stage === 'asked' ? 'declined' : 'withdrawn');
      await help.over();
      // The handling goes on, and nothing is left that says yes.
      await one.task('draft-opinion');
      expect((await help.say('agree')).status).toBe(409);
      const funds = await database.rows<{ committed: string; paid: string }>(
        `SELECT f.committed_fen AS committed, coalesce(sum(p.amount_fen), 0) AS paid
       FROM assistance_decision d JOIN assistance_fund f ON f.id = d.fund_id
       LEFT JOIN assistance_payment p ON p.fund_id = f.id WHERE d.petition_id = $1 GROUP BY f.id`,
        [one.id],
      );
      expect(funds).toHaveLength(['granted', 'paid'].includes(stage) ? 2 : 0);
      // What was granted and not paid is in its funds again; what was paid stays paid.
      for (const { committed: kept, paid } of funds) expect(Number(kept)).toBe(Number(paid));
    },
  );

  it('unanswered it lapses as if declined, and nobody is late', async () => {
    const help = await ReferralDriver.opened();
    await help.asked();
    await advance({ days: 16 });
    await help.state('lapsed');
    await help.over();
    await help.one.task('draft-opinion');
    const { changes } = await help.one.deadline('assistance-consent');
    expect(changes.map(({ kind }: any) => kind)).toEqual(['lapsed']);
  });

  it('not from inside the engine: a message without a word shares nothing, an instance without a record opens nothing', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.asked();
    await engine.createInstance('assistance-referral', { petitionId: one.id, referralId: randomUUID() });
    for (const name of ['assistance-agreed', 'assistance-stopped']) {
      const messageId = `forged-${name}-${help.id}`;
      await engine.publishMessage({ name, correlationKey: help.id, messageId, variables: {}, ttlMs: 0 });
      const element = name === 'assistance-agreed' ? 'share-referral' : 'stop-referral';
      await eventually(`${element} stands still`, async () => (await stuck(element)).length > 0);
    }
    await eventually(
      'the other instance stands still',
      async () => (await stuck('open-referral')).length > 0,
    );
    expect((await help.own()).referrals[0]).toMatchObject({ state: 'asked', consentedAt: null });
    const { tasks } = await one.view();
    expect(tasks.map(({ elementId }: any) => elementId)).not.toContain('decide-civil-affairs');
    for (const element of ['open-referral', 'stop-referral']) {
      for (const instance of await stuck(element)) await engine.cancelInstance(instance);
    }
  });

  const stuck = async (element: string) =>
    (
      await database.rows<{ instance: string }>(
        `SELECT instance_key::text AS instance FROM incident WHERE state = 'open' AND element_id = $1`,
        [element],
      )
    ).map(({ instance }) => instance);
});

describe('money', () => {
  it('above the limit takes a second person, who may send it back; the first can not sign', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.shared();
    const money = await fund('civil-affairs', 6000);
    await one.complete('decide-civil-affairs', await grant('civil-affairs', 5000.01, money));
    const sign = await one.task('sign-civil-affairs');
    expect(sign.group).toBe('civil-affairs:head');
    const officer = await loginAs('civil-affairs');
    const tried = await officer.request('POST', `/tasks/${sign.key}/complete`, { values: { signed: true } });
    expect(tried.status).toBe(404);
    // Nor does the database take the first person for the second.
    await expect(
      database.rows(`UPDATE assistance_decision SET signed_by = decided_by WHERE referral_id = $1`, [
        help.id,
      ]),
    ).rejects.toThrow('assistance_decision_signed');
    expect(await committed(money)).toBe(500_001);
    await one.complete('sign-civil-affairs', { signed: false, remarks: '金额依据不足，请核减。' });
    await one.task('decide-civil-affairs');
    expect(await committed(money)).toBe(0);
    await one.complete('decide-civil-affairs', await grant('civil-affairs', 6000, money));
    await one.complete('sign-civil-affairs', { signed: true });
    // At the limit one is enough.
    await one.complete('decide-finance', await grant('finance', 5000));
    const decided = await help.state('decided');
    expect(decided.decisions.map(({ signedAt }: any) => signedAt !== null)).toEqual([true, false]);
    await help.said('stop');
  });

  it('is never more than a fund has, whoever grants at the same moment', async () => {
    const money = await fund('civil-affairs', 3000);
    const helps = await Promise.all([ReferralDriver.opened(), ReferralDriver.opened()]);
    for (const help of helps) await help.shared();
    const officer = await loginAs('civil-affairs');
    const values = await grant('civil-affairs', 2000, money);
    const keys = await Promise.all(helps.map(({ one }) => one.task('decide-civil-affairs')));
    const answers = await Promise.all(
      keys.map(({ key }) => officer.request('POST', `/tasks/${key}/complete`, { values })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(refusal(answers.find(({ status }) => status === 422))).toEqual([
      422,
      'amountYuan',
      'assistance.fund-exhausted',
    ]);
    expect(await committed(money)).toBe(200_000);
    // Nor of another department, of another year, or without one.
    const loser = keys[answers.findIndex(({ status }) => status === 422)]!;
    const other = await fund('finance', 9000);
    for (const [over, code] of [
      [{ fundId: other }, 'assistance.fund-unfit'],
      [{ fundId: randomUUID() }, 'assistance.fund-unfit'],
      [{ fundId: '临时救助' }, 'assistance.fund-unfit'],
      [{ fundId: undefined }, 'assistance.fund-missing'],
      [{ amountYuan: 0 }, 'assistance.fund-needless'],
    ] as const) {
      const answer = await officer.request('POST', `/tasks/${loser.key}/complete`, {
        values: { ...values, ...over },
      });
      expect(refusal(answer)).toEqual([422, 'fundId', code]);
    }
    for (const help of helps) await help.said('stop');
  });

  it('is paid once: completed at the same moment, again, and by a twin of the instance', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.granted();
    const finance = await loginAs('finance');
    const { key } = await one.task('record-payment');
    const values = await help.payment();
    const pay = () => finance.request('POST', `/tasks/${key}/complete`, { values });
    const answers = await Promise.all([pay(), pay(), pay(), pay()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    await help.state('paid');
    expect((await pay()).status).toBe(409);
    // A second instance of the same referral ends itself.
    await engine.createInstance('assistance-referral', { petitionId: one.id, referralId: help.id });
    await eventually('the twin has ended', async () => {
      const rows = await database.rows<{ ended: boolean }>(
        `SELECT i.ended_at IS NOT NULL AS ended FROM process_instance i WHERE i.process_id = 'assistance-referral'
         AND i.key NOT IN (SELECT instance_key FROM instance_claim) ORDER BY i.key DESC LIMIT 1`,
      );
      return rows[0]?.ended;
    });
    const paid = await database.rows<{ department: string; fen: string }>(
      'SELECT department, amount_fen AS fen FROM assistance_payment WHERE referral_id = $1 ORDER BY 1',
      [help.id],
    );
    expect(paid).toEqual([
      { department: 'civil-affairs', fen: '200000' },
      { department: 'finance', fen: '100050' },
    ]);
    const claims = await database.rows('SELECT 1 FROM instance_claim WHERE cause = $1', [help.id]);
    expect(claims).toHaveLength(1);
    await help.said('stop');
  });

  it('has a receipt of its own, and a day between the decision and today', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.granted();
    const finance = await loginAs('finance');
    const { key } = await one.task('record-payment');
    const values = await help.payment();
    const file = { name: '说明.txt', content: Buffer.from(`说明 ${randomUUID()}`).toString('base64') };
    const theirs = await (await loginAs('handler.dongjie')).post(`/petitions/${one.id}/attachments`, file);
    for (const [over, field, code] of [
      [{ receiptId: theirs.id }, 'receiptId', 'assistance.receipt-unfit'],
      [{ receiptId: randomUUID() }, 'receiptId', 'assistance.receipt-unfit'],
      [{ receiptId: '收据' }, 'receiptId', 'assistance.receipt-unfit'],
      [{ paidOn: '2020-01-01' }, 'paidOn', 'assistance.day-before-decision'],
      [{ paidOn: '2199-01-01' }, 'paidOn', 'assistance.day-ahead'],
    ] as const) {
      const answer = await finance.request('POST', `/tasks/${key}/complete`, {
        values: { ...values, ...over },
      });
      expect(refusal(answer)).toEqual([422, field, code]);
    }
    await help.said('stop');
  });
});

describe('beside other processes', () => {
  it('an assisted return waits for it and ends when it is decided', async () => {
    const home = await ReturnDriver.asked();
    await home.done();
    const help = await ReferralDriver.of(home.one);
    expect((await help.own()).referrals[0]).toMatchObject({ origin: 'return', state: 'opened' });
    const ended = async () => {
      const rows = await database.rows<{ ended: boolean }>(
        `SELECT i.ended_at IS NOT NULL AS ended FROM instance_claim c JOIN process_instance i ON i.key = c.instance_key
         WHERE c.petition_id = $1 AND c.process_id = 'assisted-return'`,
        [home.one.id],
      );
      return rows[0]?.ended;
    };
    expect(await ended()).toBe(false);
    await help.asked();
    await help.said('stop');
    await help.state('declined');
    await eventually('the return has ended', ended);
    await help.over();
  });

  it('a case that turns out to be an accusation is shared with nobody from there on', async () => {
    const home = await ReturnDriver.asked();
    await home.done();
    const help = await ReferralDriver.of(home.one);
    const registrar = await loginAs('registrar');
    await home.one.complete('describe-hardship', HOUSEHOLD);
    await help.state('asked');
    await help.said('agree');
    const { key } = await home.one.task('decide-civil-affairs');
    const triage = await home.one.task('triage-petition');
    await registrar.post(`/tasks/${triage.key}/complete`, {
      values: { category: 'accusation', competence: 'this-office', repeat: 'none', urgency: 'normal' },
    });
    await home.one.readAs(await loginAs('discipline')).task('handle-accusation');
    const officer = await loginAs('civil-affairs');
    expect((await officer.request('GET', `/tasks/${key}`)).status).toBe(404);
    expect((await officer.request('GET', `/tasks/${key}/assistance`)).status).toBe(404);
    await help.state('protected');
  });

  it('what ends the case takes nothing away', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.shared();
    await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '其他问题已经解决' });
    await one.status('withdrawn');
    await one.complete('decide-civil-affairs', refused);
    await one.complete('decide-finance', await grant('finance', 800));
    await one.complete('record-payment', await help.payment());
    await help.state('paid');
    await help.said('stop');
  });

  it('its periods turn red and climb, and are supervised by nobody', async () => {
    const help = await ReferralDriver.opened();
    const { one } = help;
    await help.shared();
    await advance({ days: 25 });
    for (const rowId of ['assistance-decision', 'assistance-decision-finance']) {
      await eventually(`${rowId} has climbed`, async () => {
        const { changes } = await one.deadline(rowId);
        const kinds = changes.map(({ kind }: any) => kind);
        return kinds.includes('red') && kinds.includes('urge-handler');
      });
    }
    const supervisions = await database.rows(
      `SELECT 1 FROM supervision s JOIN deadline d ON d.id = s.deadline_id
       WHERE s.petition_id = $1 AND d.row_id LIKE 'assistance-%'`,
      [one.id],
    );
    expect(supervisions).toEqual([]);
    await help.said('stop');
    await help.over();
  });
});
