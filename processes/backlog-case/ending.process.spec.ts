import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { askFor, decideAppeal } from '#tests/support/appeal-driver';
import { BacklogDriver } from '#tests/support/backlog-driver';
import { advance, aPetitioner, CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

const publicly = new ApiClient();
const database = new OfficeDatabase();
let engine: Engine;
beforeAll(() => {
  engine = new Engine(engineAddresses());
});
afterAll(async () => {
  await engine.close();
  await database.close();
});

const refusal = ({ status, body }: any) => [
  status,
  body.errors?.[0]?.field ?? null,
  body.errors?.[0]?.code ?? body.code,
];
const withdraw = (one: CaseDriver) =>
  publicly.post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });

/** A paper that staff have put into the case. */
async function paper(one: CaseDriver): Promise<string> {
  const file = {
    name: '接受意见声明.txt',
    content: Buffer.from(`本人签名 ${Math.random()}`).toString('base64'),
  };
  return (await (await loginAs('registrar')).post(`/petitions/${one.id}/attachments`, file)).id;
}

describe('settled by the petitioner alone', () => {
  it('who accepts the opinion with the code, before all three things are done', async () => {
    const one = await BacklogDriver.answered();
    const backlog = await BacklogDriver.opened(one);
    // Somebody else's code says nothing of this case.
    const other = await CaseDriver.register();
    expect((await backlog.accept(other.queryCode)).status).toBe(404);
    const answers = await Promise.all([backlog.accept(), backlog.accept(), backlog.accept()]);
    expect(answers.map(({ status }) => status)).toContain(204);
    await backlog.ended('accepted');
    await backlog.over();
    const lines = await database.rows(
      `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'backlog.accepted-own-code'`,
      [one.id],
    );
    expect(lines).toHaveLength(1);
  });

  it('who accepts it on a paper that they signed, recorded with the file', async () => {
    const one = await BacklogDriver.longStanding();
    const early = await paper(one);
    const backlog = await BacklogDriver.opened(one);
    await one.complete('investigate-petition', {
      heardPetitioner: true,
      visitedSite: true,
      facts: '经现场查看，楼道灯线路老化。',
      hearing: 'none',
    });
    const record = (body: object, as = 'registrar') => backlog.post('opinion-acceptance', body, as);
    expect(refusal(await record({ ordinal: 1, paperId: early }))).toEqual([409, null, 'backlog.no-opinion']);
    await one.complete('classify-claim', {
      finding: 'unreasonable',
      hardship: false,
      grounds: '对照现行政策，诉求没有依据。',
    });
    await one.complete('explain-policy', {
      explanation: '已当面说明政策规定。',
      policyBasis: '《物业管理条例》',
      explainedOn: await officeDay(),
    });
    await one.complete('draft-opinion', {
      outcome: 'explained',
      facts: '经查，反映的情况属实。',
      basis: '《物业管理条例》有关规定',
      opinionText: '依照规定由业主大会决定更换，社区予以协助。',
    });
    await one.complete('sign-opinion', { approved: true });
    await one.status('opinion-delivered');
    expect(refusal(await record({ ordinal: 1, paperId: early }))).toEqual([
      422,
      'paperId',
      'backlog.paper-unfit',
    ]);
    const theirs = await paper(await CaseDriver.register());
    expect(refusal(await record({ ordinal: 1, paperId: theirs }))).toEqual([
      422,
      'paperId',
      'backlog.paper-unfit',
    ]);
    const signed = await paper(one);
    expect(refusal(await record({ ordinal: 2, paperId: signed }))).toEqual([
      422,
      'ordinal',
      'backlog.nobody',
    ]);
    // Whose figures would look better for it records nothing.
    for (const as of ['leader', 'head.dongjie', 'handler.dongjie', 'auditor', 'admin']) {
      expect([403, 404]).toContain((await record({ ordinal: 1, paperId: signed }, as)).status);
    }
    expect((await record({ ordinal: 1, paperId: signed })).status).toBe(204);
    await backlog.ended('accepted');
    await backlog.over();
  });

  it('each of several representatives for himself', async () => {
    const one = await BacklogDriver.answered({ petitioners: [aPetitioner(), aPetitioner()] });
    const backlog = await BacklogDriver.opened(one);
    expect((await backlog.accept()).status).toBe(204);
    expect(await backlog.own()).toMatchObject({ state: 'open', canAccept: false, accepted: true });
    const { queryCode } = one.representatives[0]!;
    expect(await backlog.own(queryCode)).toMatchObject({ canAccept: true, accepted: false });
    expect((await backlog.accept(queryCode)).status).toBe(204);
    await backlog.ended('accepted');
    await backlog.over();
  });

  it('who withdraws', async () => {
    const backlog = await BacklogDriver.opened();
    await withdraw(backlog.one);
    expect(await backlog.ended('withdrawn')).toMatchObject({ state: 'settled' });
    await backlog.over();
  });
});

it('settled by a final re-review, not by a review', async () => {
  const one = await BacklogDriver.answered();
  const backlog = await BacklogDriver.opened(one);
  expect((await askFor('review', one)).status).toBe(204);
  await decideAppeal('review', one);
  expect(await backlog.view()).toMatchObject({ state: 'open' });
  expect((await askFor('re-review', one)).status).toBe(204);
  await decideAppeal('re-review', one);
  expect(await backlog.ended('re-review')).toMatchObject({ state: 'settled' });
  await backlog.over();
});

describe('over with its case, and settled by nothing of the sort', () => {
  it('filed with an opinion that the petitioner did not accept', async () => {
    const one = await BacklogDriver.answered();
    const backlog = await BacklogDriver.opened(one);
    await backlog.inspected();
    await one.complete('return-visit', { contacted: false });
    await advance({ days: 42 });
    await one.status('archived');
    expect(await backlog.ended('answered')).toMatchObject({ state: 'ended' });
    expect((await backlog.over()).body).toContain('不作为化解');
  });

  it('transferred to another unit, for which others are named', async () => {
    const backlog = await BacklogDriver.opened();
    const { one } = backlog;
    const reason = '该路段由河西街道管理，应当由河西街道办理。';
    await (
      await loginAs('handler.dongjie')
    ).post(`/petitions/${one.id}/transfer`, { unitId: 'hexi', reason });
    await one.complete('decide-transfer', { granted: true, reason: '经核实，该路段属河西街道。' });
    await backlog.ended('transferred');
    await backlog.over();
    await one.task('accept-petition');
  });

  it('merged with another one', async () => {
    const leading = await CaseDriver.register();
    await leading.complete('triage-petition', TRIAGE_TO('dongjie'));
    await leading.complete('accept-petition', { decision: 'accept' });
    await leading.task('investigate-petition');
    const backlog = await BacklogDriver.opened();
    await (
      await loginAs('supervisor')
    ).post(`/petitions/${backlog.one.id}/merge`, {
      leading: leading.receiptNumber,
      reason: '同一问题。',
    });
    await backlog.ended('merged');
    await backlog.over();
    expect((await backlog.one.status('merged')).status).toBe('merged');
  });

  it('undone with a reason, while nothing has been done', async () => {
    const backlog = await BacklogDriver.opened();
    const undo = (as = 'supervisor') =>
      backlog.post('backlog-case/undo', { reason: '列错了事项，予以撤销。' }, as);
    expect((await undo('leader')).status).toBe(403);
    expect((await undo()).status).toBe(204);
    expect(await backlog.ended('undone')).toMatchObject({
      state: 'ended',
      endReason: '列错了事项，予以撤销。',
    });
    expect((await backlog.over()).body).toContain('列错了事项');
    expect(await backlog.own()).toBeNull();

    const again = await BacklogDriver.opened(backlog.one);
    await again.talked();
    expect(refusal(await again.post('backlog-case/undo', { reason: '不想再办了，撤销。' }))).toEqual([
      409,
      null,
      'backlog.under-way',
    ]);
  });
});

it.each(['backlog-over', 'backlog-overtaken'])('a forged %s ends nothing', async (name) => {
  const backlog = await BacklogDriver.opened();
  const { one } = backlog;
  if (name === 'backlog-over') await backlog.inspected();
  const sent = await engine.publishMessage({
    name,
    correlationKey: backlog.id,
    messageId: `forged-${name}-${backlog.id}`,
    variables: {},
    ttlMs: 60_000,
  });
  expect(sent.kind).toBe('done');
  const incident = await eventually('it is an incident', async () => {
    const rows = await database.rows<{ message: string }>(
      `SELECT i.message FROM incident i JOIN instance_claim c ON c.instance_key = i.instance_key
       WHERE c.petition_id = $1 AND c.process_id = 'backlog-case' AND i.state = 'open'`,
      [one.id],
    );
    return rows[0];
  });
  expect(incident.message).toContain('backlog.not-over');
  expect(await backlog.view()).toMatchObject({ state: 'open', outcome: null });
  expect((await one.track()).notices.map(({ kind }: any) => kind)).not.toContain('backlog-ended');
});

it('no row of the database says settled without what settles it', async () => {
  const backlog = await BacklogDriver.opened();
  const wrong = [
    `state = 'settled', ended_at = now()`,
    `state = 'settled', outcome = 'undone', ended_at = now()`,
    `state = 'settled', outcome = 'answered', ended_at = now()`,
    `outcome = 'accepted'`,
    `state = 'closed', outcome = 'accepted', ended_at = now()`,
  ];
  for (const change of wrong) {
    await expect(
      database.rows(`UPDATE backlog_case SET ${change} WHERE id = $1`, [backlog.id]),
    ).rejects.toThrow(/backlog_case_end/);
  }
  const settled = await database.rows(
    `SELECT b.id FROM backlog_case b JOIN petition p ON p.id = b.petition_id WHERE b.state = 'settled' AND NOT CASE b.outcome
       WHEN 'accepted' THEN EXISTS (SELECT 1 FROM opinion_acceptance a WHERE a.petition_id = p.id)
       WHEN 'withdrawn' THEN p.closing_kind = 'withdrawal'
       WHEN 're-review' THEN EXISTS (SELECT 1 FROM review r WHERE r.petition_id = p.id AND r.level = 're-review'
         AND r.state = 'decided') END`,
  );
  expect(settled).toEqual([]);
});
