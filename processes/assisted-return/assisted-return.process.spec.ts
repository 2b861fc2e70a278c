import { randomUUID } from 'node:crypto';
import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, aPetitioner, CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { OFFER, PLAN, ReturnDriver } from '#tests/support/return-driver';

const publicly = new ApiClient();
const database = new OfficeDatabase();
const HOUR_MS = 3_600_000;
afterAll(() => database.close());

const hoursOf = ({ countedFrom, dueAt }: any) => (Date.parse(dueAt) - Date.parse(countedFrom)) / HOUR_MS;
const changes = async (one: CaseDriver, rowId: string) =>
  (await one.deadline(rowId)).changes.map(({ kind }: any) => kind);
const refusal = ({ status, body }: any) => [
  status,
  body.errors?.[0]?.field ?? null,
  body.errors?.[0]?.code ?? body.code,
];

describe('an assisted return that is taken', () => {
  it('goes from the transfer to the plan, each step in its hours, and leaves the case to its own process', async () => {
    const help = await ReturnDriver.transferred();
    const { one } = help;
    const task = await one.task('make-offer');
    expect([task.group, hoursOf(await one.deadline('return-offer'))]).toEqual([
      'petition-office:registrar',
      24,
    ]);
    expect(task.dueAt).toBe((await one.deadline('return-offer')).dueAt);
    // What is being prepared is no offer yet.
    expect((await help.own()).returns[0]).toMatchObject({ state: 'requested', plan: null, leaderUnit: null });

    await help.offered();
    expect(hoursOf(await one.deadline('return-answer'))).toBe(72);
    const offered = await help.own();
    expect(offered).toMatchObject({ words: ['agree', 'stop'], canRequest: false });
    expect(offered.names).toMatchObject({
      leader: { zh: '责任领导', en: 'Responsible leader' },
      complaintPhone: '12345',
    });
    expect(offered.returns[0]).toMatchObject({
      origin: 'transfer',
      transferNumber: '县信转〔2026〕18号',
      transferBody: '县信访局',
      plan: OFFER.plan,
      help: OFFER.help,
      deadline: { rowId: 'return-answer', name: { zh: '保留接回帮助' } },
    });

    await help.said('agree');
    await one.task('arrange-travel');
    expect(hoursOf(await one.deadline('return-travel'))).toBe(24);
    const travel = { mode: 'train', travelOn: await officeDay(), costYuan: 153.5 };
    await one.complete('arrange-travel', travel);
    expect(await help.state('arranged')).toMatchObject({
      travelMode: 'train',
      costFen: 15_350,
      consentHow: 'own-code',
    });
    const arrival = await one.deadline('return-arrival');
    expect([hoursOf(arrival), arrival.countedFrom]).toEqual([
      72,
      new Date(`${travel.travelOn}T24:00:00+08:00`).toISOString(),
    ]);

    await help.said('arrived');
    expect((await one.task('hold-talk')).group).toBe('town:leader');
    expect(hoursOf(await one.deadline('return-talk'))).toBe(48);
    await one.complete('hold-talk', { talk: 'held', talkedOn: await officeDay(), hardship: true }, 'leader');
    await one.task('promise-plan');
    expect(hoursOf(await one.deadline('return-plan'))).toBe(72);
    await one.complete('promise-plan', { ...PLAN, promisedBy: await officeDay() }, 'leader.deputy');
    expect(await help.state('done')).toMatchObject({
      promisedPlan: PLAN.plan,
      hardship: true,
      talk: 'held',
      deadline: null,
    });
    await help.over();

    // Each paper names the number for complaints and was given to this petitioner.
    const { notices } = await one.track();
    for (const kind of ['return-offer', 'return-travel', 'return-plan']) {
      const notice = notices.find((each: any) => each.kind === kind);
      expect(notice.body).toContain('投诉电话：12345');
    }
    // The case is where it was.
    const view = await one.view();
    expect(view.status).toBe('received');
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.task('accept-petition');
  });

  it('is asked for with the code, once however often it is sent; the talk may be unwanted', async () => {
    const one = await CaseDriver.register();
    const ask = () => publicly.request('POST', '/public/assisted-return/request', one.credentials);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const help = await ReturnDriver.asked(one);
    await help.arrived();
    await one.complete('hold-talk', { talk: 'not-wanted', hardship: false }, 'leader');
    await one.complete('promise-plan', { ...PLAN, promisedBy: await officeDay() }, 'leader');
    await help.state('done');
    expect((await help.own()).returns).toHaveLength(1);
    // Said again, nothing happens.
    expect((await help.say('stop')).status).toBe(204);
    expect((await help.own()).returns[0].state).toBe('done');
  });

  it('is opened, agreed to and confirmed on paper, each with a paper of its own', async () => {
    const one = await CaseDriver.register();
    const paperId = await ReturnDriver.paper(one);
    const opened = await ReturnDriver.open(one, { origin: 'signed-request', paperId });
    expect(opened.status).toBe(201);
    const help = await ReturnDriver.asked(one);
    expect(help.id).toBe(opened.body.id);
    const early = await ReturnDriver.paper(one);
    await help.offered();
    const agree = (over: object) => help.record({ word: 'agree', how: 'signed', ...over });
    expect(refusal(await help.record({ word: 'agree', how: 'oral' }))).toEqual([
      422,
      'how',
      'assisted-return.consent-needs-signature',
    ]);
    expect(refusal(await agree({}))).toEqual([422, 'paperId', 'assisted-return.paper-missing']);
    expect(refusal(await agree({ paperId }))).toEqual([422, 'paperId', 'assisted-return.paper-unfit']);
    expect(refusal(await agree({ paperId: early }))).toEqual([
      422,
      'paperId',
      'assisted-return.paper-before-offer',
    ]);
    const other = await ReturnDriver.paper(await CaseDriver.register());
    expect(refusal(await agree({ paperId: other }))).toEqual([422, 'paperId', 'assisted-return.paper-unfit']);
    await publicly.post('/public/material', {
      ...one.credentials,
      name: '照片.txt',
      content: Buffer.from('不是同意书').toString('base64'),
    });
    const theirs = (await one.view()).attachments.find(({ name }: any) => name === '照片.txt').id;
    expect(refusal(await agree({ paperId: theirs }))).toEqual([
      422,
      'paperId',
      'assisted-return.paper-unfit',
    ]);
    expect((await help.own()).returns[0].state).toBe('offered');

    const signed = await ReturnDriver.paper(one);
    expect((await agree({ paperId: signed })).status).toBe(204);
    await one.complete('arrange-travel', { mode: 'coach', travelOn: await officeDay(), costYuan: 60 });
    expect(await help.state('arranged')).toMatchObject({ consentHow: 'signed' });
    expect((await help.record({ word: 'arrived', how: 'oral' })).status).toBe(204);
    expect(await help.state('arrived')).toMatchObject({ arrivalHow: 'oral' });
    await help.said('stop');
    await help.over();
  });
});

describe('is over at once, in one step', () => {
  const stages = ['offered', 'agreed', 'arranged', 'arrived', 'talked'] as const;

  it('declined before the offer is made, and not asked a second time', async () => {
    const help = await ReturnDriver.transferred();
    const { one } = help;
    await one.task('make-offer');
    await help.said('stop');
    await help.state('declined');
    await help.over();
    const again = {
      origin: 'transfer',
      transferNumber: '18号',
      transferBody: '县信访局',
      transferOn: await officeDay(),
    };
    expect(refusal(await ReturnDriver.open(one, again))).toEqual([409, null, 'assisted-return.asked-once']);
    expect((await one.view()).status).toBe('received');
    // They themselves may ask at any time.
    const anew = await ReturnDriver.asked(one);
    expect(anew.id).not.toBe(help.id);
    await one.task('make-offer');
    expect((await anew.own()).returns.map(({ state }: any) => state)).toEqual(['requested', 'declined']);
    await anew.said('stop');
    await anew.over();
  });

  it.each(stages)('said no when it is %s', async (stage) => {
    const help = await ReturnDriver.asked();
    await help[stage]();
    await help.said('stop');
    await help.state(stage === 'offered' ? 'declined' : 'withdrawn');
    await help.over();
    const { one } = help;
    expect((await one.view()).status).toBe('received');
    // The case goes on as any other, and its instance has not been touched.
    expect((await one.task('triage-petition')).state).toBe('open');
    // Nothing is left that says yes.
    expect((await help.say('agree')).status).toBe(409);
    await eventually('its end in the history', async () => {
      const timeline = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
      return timeline.some((line: any) => line.step === 'stop-return');
    });
  });

  it('by mouth, recorded as theirs', async () => {
    const help = await ReturnDriver.asked();
    await help.agreed();
    expect((await help.record({ word: 'stop', how: 'oral' })).status).toBe(204);
    expect(await help.state('withdrawn')).toMatchObject({ endHow: 'oral' });
    await help.over();
  });

  it('unanswered it lapses as if declined: nobody is late, nobody is urged', async () => {
    const help = await ReturnDriver.asked();
    await help.offered();
    await advance({ hours: 73 });
    await help.state('lapsed');
    await help.over();
    expect(await changes(help.one, 'return-answer')).toEqual(['lapsed']);
    expect((await help.say('agree')).status).toBe(409);
    expect((await help.own()).canRequest).toBe(true);
  });

  it('without word of an arrival it ends, and nothing follows', async () => {
    const help = await ReturnDriver.asked();
    await help.arranged();
    await advance({ hours: 97 });
    await help.state('lapsed');
    await help.over();
    expect(await changes(help.one, 'return-arrival')).toEqual(['lapsed']);
    expect((await help.one.view()).status).toBe('received');
  });
});

describe('the office is watched', () => {
  it.each([
    ['return-offer', 'asked', 25],
    ['return-travel', 'agreed', 25],
    ['return-talk', 'arrived', 49],
    ['return-plan', 'talked', 73],
  ] as const)('%s turns red in its hours and climbs', async (rowId, stage, hours) => {
    const help = await ReturnDriver.asked();
    if (stage !== 'asked') await help[stage]();
    await help.one.deadline(rowId);
    await advance({ hours });
    await eventually(`${rowId} is red`, async () => {
      const kinds = await changes(help.one, rowId);
      return kinds.includes('yellow') && kinds.includes('red') && kinds.includes('urge-handler');
    });
    expect((await help.one.deadline(rowId)).light).toBe('red');
    await help.said('stop');
    await help.over();
  });
});

describe('nobody opens or speaks for the petitioner', () => {
  const transfer = async (over: object = {}) => ({
    origin: 'transfer',
    transferNumber: '18号',
    transferBody: '县信访局',
    transferOn: await officeDay(),
    ...over,
  });

  it('in no other way than by a transfer or the petitioner’s request', async () => {
    const letter = await CaseDriver.register();
    expect(refusal(await ReturnDriver.open(letter, await transfer()))).toEqual([
      409,
      null,
      'assisted-return.no-transfer',
    ]);
    const assigned = await CaseDriver.register({ channel: 'superior-assigned' });
    for (const field of ['transferNumber', 'transferBody', 'transferOn']) {
      const answer = await ReturnDriver.open(assigned, await transfer({ [field]: undefined }));
      expect(refusal(answer)).toEqual([422, field, 'assisted-return.transfer-missing']);
    }
    const ahead = await ReturnDriver.open(assigned, await transfer({ transferOn: '2099-01-01' }));
    expect(refusal(ahead)).toEqual([422, 'transferOn', 'assisted-return.day-ahead']);
    for (const origin of ['own-code', 'office', 'staff']) {
      expect(refusal(await ReturnDriver.open(letter, { origin })).slice(0, 2)).toEqual([422, 'origin']);
    }
    expect(refusal(await ReturnDriver.open(letter, { origin: 'signed-request' }))).toEqual([
      422,
      'paperId',
      'assisted-return.paper-missing',
    ]);
    const nobody = await ReturnDriver.open(assigned, await transfer({ ordinal: 3 }));
    expect(refusal(nobody)).toEqual([422, 'ordinal', 'assisted-return.nobody']);
    for (const as of ['handler.dongjie', 'head.dongjie', 'leader', 'admin', 'auditor']) {
      expect([as, (await ReturnDriver.open(assigned, await transfer(), as)).status]).toEqual([as, 403]);
    }
    const anonymous = await CaseDriver.register({
      anonymous: true,
      petitioners: [],
      channel: 'superior-assigned',
    });
    expect(refusal(await ReturnDriver.open(anonymous, await transfer()))[2]).toBe(
      'assisted-return.anonymous',
    );
    const rows = await database.rows('SELECT id FROM assisted_return WHERE petition_id = ANY ($1)', [
      [letter.id, assigned.id, anonymous.id],
    ]);
    expect(rows).toEqual([]);
  });

  it('not from inside the engine: an instance without a record opens nothing, and a message without a word moves nothing', async () => {
    const engine = new Engine(engineAddresses());
    const help = await ReturnDriver.asked();
    const { one } = help;
    await help.offered();
    await engine.createInstance('assisted-return', { petitionId: one.id, returnId: randomUUID() });
    await engine.publishMessage({
      name: 'return-agreed',
      correlationKey: help.id,
      messageId: `forged-${help.id}`,
      variables: {},
      ttlMs: 0,
    });
    const stuck = () =>
      database.rows<{ element: string; instance: string }>(
        `SELECT element_id AS element, instance_key::text AS instance FROM incident
         WHERE state = 'open' AND element_id IN ('open-return', 'record-consent')`,
      );
    await eventually('both stand still', async () => (await stuck()).length === 2);
    const { tasks } = await one.view();
    expect(tasks.filter(({ elementId }: any) => elementId === 'arrange-travel')).toEqual([]);
    expect((await help.own()).returns[0]).toMatchObject({ state: 'offered', consentedAt: null });
    for (const { instance } of await stuck()) await engine.cancelInstance(instance);
    await engine.close();
  });

  it('nor one representative for another, who sees none of it', async () => {
    const one = await CaseDriver.register({ petitioners: [aPetitioner(), aPetitioner()] });
    const help = await ReturnDriver.asked(one);
    await help.offered();
    const second = one.representatives[0]!.queryCode;
    expect(refusal(await help.say('agree', second))).toEqual([409, null, 'assisted-return.not-offered']);
    const credentials = { receiptNumber: one.receiptNumber, queryCode: second };
    const theirs = await publicly.post('/public/assisted-return/own', credentials);
    expect(theirs).toMatchObject({ returns: [], words: [], canRequest: false });
    const { notices, deadlines } = await publicly.post('/public/track', credentials);
    expect(notices.filter(({ kind }: any) => kind.startsWith('return-'))).toEqual([]);
    expect(deadlines.filter(({ rowId }: any) => rowId.startsWith('return-'))).toEqual([]);
    await help.said('stop');
    await help.over();
  });

  it('of an accusation discipline alone does the office’s part', async () => {
    const one = await CaseDriver.register({ category: 'accusation', accusedUnitId: 'hexi' });
    const help = await ReturnDriver.asked(one);
    expect((await one.task('make-offer')).group).toBe('discipline:discipline');
    expect((await help.record({ word: 'stop', how: 'oral' })).status).toBe(404);
    const discipline = await loginAs('discipline');
    const { key } = await one.task('make-offer');
    const wrong = await discipline.request('POST', `/tasks/${key}/complete`, { values: OFFER });
    expect(refusal(wrong)).toEqual([422, 'leaderUnitId', 'assisted-return.discipline-alone']);
    await one.complete('make-offer', { ...OFFER, leaderUnitId: 'discipline' });
    await help.state('offered');
    await help.said('stop');
    await help.over();
  });

  it('of a case that turns out to be one, what is under way goes to discipline', async () => {
    const one = await CaseDriver.register();
    const help = await ReturnDriver.asked(one);
    const task = await one.task('make-offer');
    const registrar = await loginAs('registrar');
    await registrar.post(`/tasks/${task.key}/claim`);
    const triage = await one.task('triage-petition');
    await registrar.post(`/tasks/${triage.key}/complete`, {
      values: {
        category: 'accusation',
        competence: 'this-office',
        repeat: 'none',
        urgency: 'normal',
      },
    });
    const discipline = one.readAs(await loginAs('discipline'));
    await discipline.task('handle-accusation');
    expect((await discipline.task('make-offer')).group).toBe('discipline:discipline');
    expect((await registrar.request('GET', `/tasks/${task.key}`)).status).toBe(404);
    expect((await registrar.request('GET', `/assisted-returns/${help.id}`)).status).toBe(404);
    await discipline.complete('make-offer', { ...OFFER, leaderUnitId: 'discipline' });
    await help.said('agree');
    expect((await discipline.task('arrange-travel')).group).toBe('discipline:discipline');
    await help.said('stop');
    await help.state('withdrawn');
  });
});
