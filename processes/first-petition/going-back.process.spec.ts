import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import {
  CaseDriver,
  fromInvestigationToDraft,
  INVESTIGATION,
  officeDay,
  OPINION,
  toDraftedOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

const CLASSIFIED = { finding: 'reasonable', hardship: false, grounds: '事实清楚，诉求合理。' };
const REASON = '认定依据不足，请补充核对物业维修记录';
const [head, handler] = ['head.dongjie', 'handler.dongjie'] as const;

const asked = async (who: string, key: string, verb: string, body?: object) => {
  const { status, body: answer } = await (await loginAs(who)).request('POST', `/tasks/${key}/${verb}`, body);
  return { status, code: answer.code, fields: answer.errors?.map(({ field }: any) => field) };
};
const page = async (who: string, key: string) => (await loginAs(who)).get(`/tasks/${key}`);
const sendBack = (who: string, key: string, step: string) =>
  asked(who, key, 'send-back', { step, reason: REASON });

/** The task in which a step is done again, once the engine has made it. */
const again = (one: CaseDriver, step: string, not: string) =>
  eventually(`${step} is open again`, async () => {
    const task = await one.task(step);
    return task.key !== not && task;
  });
const circulation = async (one: CaseDriver) =>
  (await loginAs('supervisor')).get(`/petitions/${one.id}/circulation`);

it('goes back over several steps to whoever did one, with the reason and what they had entered, and on to its end', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const before = (await one.view()).deadlines.find(({ rowId }: any) => rowId === 'handling');
  const classified = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'classify-claim');
  const sign = await one.task('sign-opinion');
  const { earlier, can } = await page(head, sign.key);
  expect(can).toMatchObject({ sendBack: true, takeBack: false });
  const offers = Object.fromEntries(earlier.map(({ step, obstacle }: any) => [step, obstacle?.en ?? 'free']));
  expect(offers).toMatchObject({
    'draft-opinion': 'free',
    'resolve-claim': 'free',
    'classify-claim': 'free',
    'investigate-petition': 'free',
    'accept-petition': expect.stringContaining('was a decision'),
    'triage-petition': expect.stringContaining('was a decision'),
  });
  expect(await sendBack(head, sign.key, 'classify-claim')).toMatchObject({ status: 204 });

  const task = await again(one, 'classify-claim', classified.key);
  const [view, notices] = await Promise.all([
    page(handler, task.key),
    (await loginAs(handler)).get('/staff-notices'),
  ]);
  expect(view.assignee.displayName).toBe('苏婷');
  expect(view.draft).toEqual(CLASSIFIED);
  expect(view.cameBack).toMatchObject({
    kind: 'send-back',
    reason: REASON,
    from: { en: 'Sign the opinion' },
  });
  expect(notices.filter(({ task: about }: any) => about?.key === task.key)).toMatchObject([
    { kind: 'task-sent-back' },
  ]);
  expect(view.dueAt).toBe(before.dueAt);
  await eventually('the signing is cancelled', async () => {
    const { tasks } = await one.view();
    return tasks.find(({ key }: any) => key === sign.key).state === 'cancelled';
  });
  const { status, deadlines } = await one.view();
  expect(status).toBe('investigating');
  expect(deadlines.find(({ id }: any) => id === before.id)).toMatchObject({
    state: 'running',
    dueAt: before.dueAt,
  });
  expect((await circulation(one)).find(({ key }: any) => key === sign.key).wentBack).toMatchObject({
    kind: 'send-back',
    reason: REASON,
    to: { zh: '认定诉求' },
  });

  await one.complete('classify-claim', CLASSIFIED);
  await one.complete('resolve-claim', { measures: '已更换线路和灯具。', resolvedOn: await officeDay() });
  await one.complete('draft-opinion', OPINION);
  await one.complete('sign-opinion', { approved: true });
  await one.status('opinion-delivered');
});

it('never goes back over what the petitioner was told, nor without a step and a reason', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  const { key } = await one.task('investigate-petition');
  expect(await sendBack(handler, key, 'accept-petition')).toEqual({
    status: 422,
    code: 'inbox.back.decision',
    fields: ['step'],
  });
  expect(await sendBack(handler, key, 'draft-opinion')).toMatchObject({
    status: 422,
    code: 'inbox.back.not-earlier',
  });
  expect((await asked(handler, key, 'send-back', { step: 'accept-petition', reason: ' ' })).status).toBe(422);
  expect((await sendBack('handler.beiyuan', key, 'accept-petition')).status).toBe(404);
  expect((await sendBack(head, key, 'accept-petition')).status).toBe(403);
  // The acceptance has been told: its own completion can't be taken back either.
  const accepted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'accept-petition');
  expect((await page(handler, accepted.key)).notTakenBack.en).toMatch(/decision/);
  expect(await asked(handler, accepted.key, 'take-back')).toMatchObject({
    status: 409,
    code: 'inbox.back.decision',
  });
});

it('counts the notice of a hearing, which the completion itself gives, as what stands', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.complete('investigate-petition', {
    ...INVESTIGATION,
    hearing: 'hearing',
    hearingPlan: '七月三十日上午九时在社区会议室听证',
  });
  const { key } = await one.task('hold-hearing');
  expect(await sendBack(handler, key, 'investigate-petition')).toMatchObject({
    status: 422,
    code: 'inbox.back.notice',
  });
});

it('is taken back by whoever did it while nobody has begun what follows, and what was entered is there again', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  await one.task('sign-opinion');
  const drafted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'draft-opinion');
  expect((await page(handler, drafted.key)).can.takeBack).toBe(true);
  expect(await asked(head, drafted.key, 'take-back')).toMatchObject({
    status: 403,
    code: 'inbox.take-back.not-yours',
  });
  expect(await asked(handler, drafted.key, 'take-back')).toMatchObject({ status: 204 });
  const task = await again(one, 'draft-opinion', drafted.key);
  const view = await page(handler, task.key);
  expect(view).toMatchObject({ draft: OPINION, cameBack: { kind: 'take-back', reason: null } });
  expect(view.assignee.displayName).toBe('苏婷');
  expect((await circulation(one)).filter(({ wentBack }: any) => wentBack?.kind === 'take-back')).toHaveLength(
    1,
  );
  await one.complete('draft-opinion', OPINION);
  await one.complete('sign-opinion', { approved: true });
  await one.status('opinion-delivered');
  expect((await asked(handler, task.key, 'take-back')).status).toBe(409);
});

it('lets one of two win: who takes it back, or who claims what follows', async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const one = await CaseDriver.register();
    await toDraftedOpinion(one);
    const sign = await one.task('sign-opinion');
    const drafted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'draft-opinion');
    const [back, claim] = await Promise.all([
      asked(handler, drafted.key, 'take-back'),
      asked(head, sign.key, 'claim'),
    ]);
    expect([back.status, claim.status].filter((status) => status === 204)).toHaveLength(1);
    outcomes.add(back.status === 204 ? 'back' : 'claim');
    if (back.status === 204) await again(one, 'draft-opinion', drafted.key);
    else expect((await page(head, sign.key)).assignee.displayName).toBe('吴国栋');
  }
  expect(outcomes.size).toBeGreaterThan(0);
});

async function stayOf(database: OfficeDatabase, task: string): Promise<string> {
  const [row] = await database.rows<{ stay: string }>(
    `SELECT element_instance_key AS stay FROM task WHERE key = $1`,
    [task],
  );
  return row!.stay;
}

it('is done once of two presses, and once by the engine however often it is sent', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const sign = await one.task('sign-opinion');
  const drafted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'draft-opinion');
  const presses = await Promise.all(
    ['draft-opinion', 'classify-claim', 'draft-opinion'].map((step) => sendBack(head, sign.key, step)),
  );
  expect(presses.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  const database = new OfficeDatabase();
  const engine = new Engine(engineAddresses());
  try {
    const [sent] = await eventually('the engine has done it', async () => {
      const rows = await database.rows<Record<string, string>>(
        `SELECT b.*, t.element_instance_key FROM step_back b JOIN task t ON t.key = b.from_task
         WHERE b.from_task = $1 AND b.state = 'done'`,
        [sign.key],
      );
      return rows.length > 0 && rows;
    });
    const twice = await engine.moveWithin(
      sent!.instance_key!,
      [sent!.element_instance_key!],
      sent!.to_element!,
    );
    expect(twice.kind).toBe('gone');
    const nowhere = await engine.moveWithin(
      sent!.instance_key!,
      [await stayOf(database, sent!.new_task!)],
      'no-such-step',
    );
    expect(nowhere.kind).toBe('refused');
    const open = (await one.view()).tasks.filter(({ state }: any) => state === 'open');
    expect(open.map(({ key }: any) => key)).toEqual([sent!.new_task]);
    expect(sent!.new_task).not.toBe(drafted.key);
  } finally {
    await engine.close();
    await database.close();
  }
});

it('leaves a case whose petitioner withdraws it meanwhile to its end', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await fromInvestigationToDraft(one);
  const sign = await one.task('sign-opinion');
  await Promise.all([
    sendBack(head, sign.key, 'draft-opinion'),
    new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '与邻居已经和解' }),
  ]);
  await one.status('withdrawn');
  await eventually('nothing is open', async () => {
    const { tasks } = await one.view();
    return tasks.every(({ state }: any) => state === 'completed' || state === 'cancelled');
  });
});
