import { loginAs } from '#tests/support/api-client';
import { CaseDriver, INVESTIGATION, OPINION, toDraftedOpinion, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

const REASON = '诉求认定有误，案件停在签发环节，需要重新认定';
const WORD = '同意重新认定';
const database = new OfficeDatabase();
afterAll(() => database.close());

const stayAt = async (one: CaseDriver, step: string): Promise<any> =>
  eventually(`${one.receiptNumber} stands at ${step}`, async () => {
    const stays: any[] = await (await loginAs('supervisor')).get(`/petitions/${one.id}/stays`);
    return stays.find(({ elementId }) => elementId === step);
  });
const ask = async (who: string, path: string, body?: object) => {
  const { status, body: answer } = await (await loginAs(who)).request('POST', path, body);
  return { status, code: answer?.code, id: answer?.id };
};
const propose = async (one: CaseDriver, from: string, to: string, who = 'supervisor') =>
  ask(who, `/petitions/${one.id}/moves`, {
    stay: (await stayAt(one, from)).key,
    toElement: to,
    reason: REASON,
  });
const approve = (id: string, who = 'leader') => ask(who, `/case-moves/${id}/approve`, { reason: WORD });
const again = (one: CaseDriver, step: string, not: string) =>
  eventually(`${step} is open again`, async () => {
    const task = await one.task(step);
    return task.key !== not && task;
  });
const stateOf = async (id: string) =>
  (await (await loginAs('supervisor')).get('/case-moves')).find((one: any) => one.id === id);

it('puts a case at a step that was done, when a second person approves; its deadline, its holder and what was entered stay', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const before = (await one.view()).deadlines.find(({ rowId }: any) => rowId === 'handling');
  const classified = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'classify-claim');
  const sign = await one.task('sign-opinion');
  const { targets } = await stayAt(one, 'sign-opinion');
  const offers = Object.fromEntries(
    targets.map(({ elementId, obstacle }: any) => [elementId, obstacle?.en ?? 'free']),
  );
  expect(offers).toMatchObject({
    'sign-opinion': 'free',
    'classify-claim': 'free',
    'accept-petition': expect.stringContaining('was a decision'),
  });

  const { id } = await propose(one, 'sign-opinion', 'classify-claim');
  expect(await propose(one, 'sign-opinion', 'draft-opinion')).toMatchObject({
    status: 409,
    code: 'running.move.proposed-already',
  });
  expect(await stateOf(id)).toMatchObject({ state: 'proposed', can: { approve: false, withdraw: true } });
  expect((await one.task('sign-opinion')).key).toBe(sign.key);
  expect(await approve(id)).toMatchObject({ status: 204 });

  const task = await again(one, 'classify-claim', classified.key);
  const page = await (await loginAs('handler.dongjie')).get(`/tasks/${task.key}`);
  expect(page.assignee.displayName).toBe('苏婷');
  expect(page.draft).toMatchObject({ finding: 'reasonable' });
  expect(page.dueAt).toBe(before.dueAt);
  expect(page.cameBack).toMatchObject({ kind: 'move', reason: REASON, from: { zh: '签发处理意见书' } });
  const rows: any[] = await (await loginAs('supervisor')).get(`/petitions/${one.id}/circulation`);
  expect(rows.find(({ key }) => key === task.key).movedHere).toMatchObject({
    proposedBy: '何志强',
    approvedBy: '周明远',
    reason: REASON,
  });
  expect(await stateOf(id)).toMatchObject({ state: 'approved', done: true, word: WORD });
  await eventually('the signing is over', async () => {
    const { tasks } = await one.view();
    return tasks.find(({ key }: any) => key === sign.key).state === 'cancelled';
  });

  // And on to the end.
  await one.complete('classify-claim', {
    finding: 'reasonable',
    hardship: false,
    grounds: '事实清楚，诉求合理。',
  });
  await one.task('resolve-claim');
});

it('enters the same step once more with its holder and draft', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  const task = await one.task('investigate-petition');
  const handler = await loginAs('handler.dongjie');
  await handler.post(`/tasks/${task.key}/claim`);
  const draft = { facts: '已到现场' };
  expect((await handler.request('PUT', `/tasks/${task.key}/draft`, { values: draft })).status).toBeLessThan(
    300,
  );
  const { id } = await propose(one, 'investigate-petition', 'investigate-petition');
  // What a job of the stay has answered goes along; of a task there is none, so that one is made up.
  await database.rows(
    `INSERT INTO job_result (job_key, type, outcome, at, instance_key, element_instance_key)
     SELECT from_stay, 'spec', '{"handlerGroup": "dongjie:handler"}', now(), instance_key, from_stay FROM case_move WHERE id = $1`,
    [id],
  );
  await approve(id);
  const next = await again(one, 'investigate-petition', task.key);
  const page = await handler.get(`/tasks/${next.key}`);
  expect(page.draft).toMatchObject(draft);
  expect(page.assignee.displayName).toBe('苏婷');
  await one.complete('investigate-petition', INVESTIGATION);
  await one.task('classify-claim');
});

it('leaves out no notice, no decision and no step, and says which', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  const { targets } = await stayAt(one, 'accept-petition');
  const of = (step: string) => targets.find(({ elementId }: any) => elementId === step)?.obstacle?.zh;
  expect(of('investigate-petition')).toContain('是一项决定，尚未作出');
  expect(await propose(one, 'accept-petition', 'investigate-petition')).toMatchObject({
    status: 422,
    code: 'running.move.rule',
  });
  // A parallel part, a sub-process, and what is no step at all.
  for (const to of ['return-visit', 'decide-extension', 'after-delivery', 'nowhere'])
    expect(await propose(one, 'accept-petition', to)).toMatchObject({ status: 422 });
});

it('is decided by another person who may see the case, once, and only while the case stands where it stood', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const { id } = await propose(one, 'sign-opinion', 'draft-opinion');
  expect(await approve(id, 'supervisor')).toMatchObject({ status: 403 });
  expect(await approve(id, 'publisher')).toMatchObject({ status: 404, code: 'running.move.not-found' });
  expect(await ask('designer', `/case-moves/${id}/withdraw`)).toMatchObject({ status: 404 });
  await expect(
    database.rows(
      `UPDATE case_move SET state = 'approved', decided_by = proposed_by, decided_at = now() WHERE id = $1`,
      [id],
    ),
  ).rejects.toThrow(/case_move_others/);
  await one.complete('sign-opinion', { approved: false, comment: '事实部分需要补充' });
  await one.task('draft-opinion');
  expect(await approve(id)).toMatchObject({ status: 409, code: 'running.move.moved-on' });
  expect(await ask('leader', `/case-moves/${id}/reject`, { reason: '案件已经流转' })).toMatchObject({
    status: 204,
  });
  expect(await approve(id)).toMatchObject({ status: 409, code: 'running.move.decided' });
  const other = await propose(one, 'draft-opinion', 'classify-claim');
  expect(await ask('supervisor', `/case-moves/${other.id}/withdraw`)).toMatchObject({ status: 204 });
  expect(await stateOf(other.id)).toMatchObject({ state: 'withdrawn' });
});

it('is done once, though the relay dies after it was sent and sends it again', async () => {
  const one = await CaseDriver.register();
  await toDraftedOpinion(one);
  const drafted = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'draft-opinion');
  const { id } = await propose(one, 'sign-opinion', 'draft-opinion');
  await approve(id);
  const task = await again(one, 'draft-opinion', drafted.key);
  const [move] = await database.rows<{ instance: string; stay: string }>(
    `SELECT instance_key AS instance, from_stay AS stay FROM case_move WHERE id = $1`,
    [id],
  );
  const payload = {
    moveId: id,
    instanceKey: move!.instance,
    ends: [move!.stay],
    scope: null,
    elementId: 'draft-opinion',
    variables: {},
  };
  await database.rows(
    `INSERT INTO outbox (petition_id, kind, payload, priority, attempts) VALUES ($1, 'move-case', $2, 2, 1) RETURNING pg_notify('outbox', '')`,
    [one.id, payload],
  );
  await eventually('it is sent', async () => {
    const rows = await database.rows(`SELECT 1 FROM outbox WHERE kind = 'move-case' AND petition_id = $1`, [
      one.id,
    ]);
    return rows.length === 0;
  });
  expect((await one.task('draft-opinion')).key).toBe(task.key);
  expect(await stateOf(id)).toMatchObject({ state: 'approved', done: true });
  await one.complete('draft-opinion', OPINION);
  await one.task('sign-opinion');
});

it('gives a case back as it was when the engine will not move it', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  const { key } = await one.task('investigate-petition');
  const { id } = await propose(one, 'investigate-petition', 'investigate-petition');
  const leader = (await loginAs('leader')).personId;
  // An approval whose step the engine does not know.
  await database.rows(
    `WITH decided AS (
       UPDATE case_move SET state = 'approved', decided_by = $2, decided_at = now() WHERE id = $1 RETURNING *
     ), held AS (UPDATE task SET state = 'completing' WHERE key = $3 RETURNING key
     ), back AS (
       INSERT INTO step_back (id, kind, petition_id, instance_key, from_task, to_element, given_by, given_at, state, move_id)
       SELECT gen_random_uuid(), 'move', petition_id, instance_key, $3, 'no-such-step', $2, now(), 'sent', id FROM decided
     )
     INSERT INTO outbox (petition_id, kind, payload, priority)
     SELECT petition_id, 'move-case', jsonb_build_object('moveId', id, 'instanceKey', instance_key::text, 'ends',
       jsonb_build_array(from_stay::text), 'scope', NULL, 'elementId', 'no-such-step', 'variables', '{}'::jsonb), 2 FROM decided
     RETURNING pg_notify('outbox', '')`,
    [id, leader, key],
  );
  await eventually('the engine has refused it', async () => (await stateOf(id)).state === 'not-done');
  expect((await one.task('investigate-petition')).key).toBe(key);
  await one.complete('investigate-petition', INVESTIGATION);
});
