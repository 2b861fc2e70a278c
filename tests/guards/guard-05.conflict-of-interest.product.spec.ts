import { randomInt } from 'node:crypto';
import { loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

/**
 * Guard 5: a person with an interest in the matter can't be given it, and can recuse (Reg. 28).
 * Attacked through every route of a task, the inbox, the lists, marking by people without the right to it, a race, and by
 * leaving a group with nobody.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());

const recuse = async (name: string, one: CaseDriver, kind = 'relative', whom = name) => {
  const { personId } = await loginAs(whom);
  return (await loginAs(name)).request('POST', `/petitions/${one.id}/interest`, {
    personId,
    kind,
    reason: '与信访人有亲属关系',
  });
};
const inGroup = (one: CaseDriver, step: string, group: string) =>
  eventually(`${step} is with ${group}`, async () => {
    const task = (await one.view()).tasks.find((t: any) => t.elementId === step && t.state === 'open');
    return task?.group === group && task;
  });
const ways = (key: string): [string, string, unknown?][] => [
  ['POST', `/tasks/${key}/claim`],
  ['POST', `/tasks/${key}/release`],
  ['PUT', `/tasks/${key}/draft`, { values: {} }],
  ['POST', `/tasks/${key}/complete`, { values: { decision: 'accept' } }],
];
const inbox = async (name: string, box: string, subject: string) =>
  JSON.stringify(await (await loginAs(name)).get(`/inbox?box=${box}&q=${encodeURIComponent(subject)}`));

async function assigned() {
  const subject = `回避事项 ${randomInt(1e9)}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  return { one, subject, task: await one.task('accept-petition') };
}

it('who steps back gives back what they claimed, sees the matter no more, and can do nothing with it', async () => {
  const { one, subject, task } = await assigned();
  const handler = await loginAs('handler.dongjie');
  await handler.post(`/tasks/${task.key}/claim`);
  expect((await recuse('handler.dongjie', one)).status).toBe(204);
  expect(await inGroup(one, 'accept-petition', 'dongjie:head')).toMatchObject({ assignee: null });

  for (const [method, path, body] of ways(task.key)) {
    const answer = await handler.request(method, path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'inbox.interest']);
    expect(answer.body.detail).toContain('第二十八条');
  }
  expect((await handler.request('GET', `/tasks/${task.key}`)).status).toBe(404);
  for (const path of ['', '/timeline', '/linked-timeline', '/diagram']) {
    expect((await handler.request('GET', `/petitions/${one.id}${path}`)).status).toBe(404);
  }
  for (const box of ['todo', 'claimed', 'unit', 'done']) {
    expect(await inbox('handler.dongjie', box, subject)).not.toContain(one.receiptNumber);
  }
  const found = await handler.get(`/petitions?q=${encodeURIComponent(subject)}`);
  expect(found.items).toEqual([]);
  // On record: who, why, and by whom.
  expect(
    await database.rows(`SELECT person_id, kind, declared_by FROM interest WHERE petition_id = $1`, [one.id]),
  ).toEqual([{ person_id: handler.personId, kind: 'relative', declared_by: handler.personId }]);
});

it('a case never lacks anybody: the head stands in, and then does not decide about their own work', async () => {
  const { one, subject } = await assigned();
  await recuse('handler.dongjie', one);
  await inGroup(one, 'accept-petition', 'dongjie:head');
  expect(await inbox('head.dongjie', 'todo', subject)).toContain(one.receiptNumber);
  await one.complete('accept-petition', { decision: 'accept' }, 'head.dongjie');
  // The next step comes to the handlers again, of whom nobody is left.
  await inGroup(one, 'investigate-petition', 'dongjie:head');
  await recuse('head.dongjie', one);
  await inGroup(one, 'investigate-petition', 'petition-office:supervisor');
  await recuse('supervisor', one);
  const reader = one.readAs(await loginAs('auditor'));
  await inGroup(reader, 'investigate-petition', 'town:leader');
  expect(await inbox('leader', 'todo', subject)).toContain(one.receiptNumber);
  expect(await inbox('supervisor', 'todo', subject)).not.toContain(one.receiptNumber);
  const counted = await database.rows(
    `SELECT c.candidate_group FROM task_count c WHERE c.bucket = '' AND c.open_count <> (SELECT count(*) FROM task t
       WHERE t.candidate_group = c.candidate_group AND t.state IN ('open', 'completing'))`,
  );
  expect(counted).toEqual([]);
});

it('who did the handler’s work in their place does not sign as the head', async () => {
  const { one } = await assigned();
  await recuse('handler.dongjie', one);
  await inGroup(one, 'accept-petition', 'dongjie:head');
  await one.complete('accept-petition', { decision: 'accept' }, 'head.dongjie');
  await inGroup(one, 'investigate-petition', 'dongjie:head');
  // As when a step of the head's own begins: it goes past the one who stood in.
  await database.rows(`UPDATE task SET stood_in_for = NULL WHERE petition_id = $1 AND state = 'open'`, [
    one.id,
  ]);
  await inGroup(one, 'investigate-petition', 'petition-office:supervisor');
});

it('while others of the group are left, it stays with them', async () => {
  const one = await CaseDriver.register();
  const task = await one.task('triage-petition');
  expect((await recuse('registrar.second', one)).status).toBe(204);
  expect((await one.task('triage-petition')).group).toBe('petition-office:registrar');
  expect((await (await loginAs('registrar')).request('POST', `/tasks/${task.key}/claim`)).status).toBe(204);
  expect((await recuse('registrar', one)).status).toBe(204);
  await inGroup(one, 'triage-petition', 'petition-office:head');
});

it('an interest recorded wrongly is lifted by others with a reason, stays on record, and the work goes back', async () => {
  const { one, task } = await assigned();
  expect((await recuse('head.dongjie', one, 'stake', 'handler.dongjie')).status).toBe(204);
  await inGroup(one, 'accept-petition', 'dongjie:head');
  const handler = await loginAs('handler.dongjie');
  const { personId } = handler;
  const lift = async (name: string, body: object = { personId, reason: '姓名相同，登记有误' }) =>
    (await loginAs(name)).request('POST', `/petitions/${one.id}/interest/lift`, body);

  expect((await lift('handler.dongjie')).status).toBe(404);
  expect((await lift('registrar')).body.code).toBe('petition.interest-not-yours');
  const head = await loginAs('head.dongjie');
  expect((await lift('head.dongjie', { personId: head.personId, reason: '登记有误' })).body.code).toBe(
    'petition.interest-own',
  );
  expect((await lift('head.dongjie', { personId, reason: ' ' })).status).toBe(422);
  expect(await head.get(`/petitions/${one.id}/interests`)).toMatchObject([{ personId, kind: 'stake' }]);
  // Two at the same moment: one lifts it.
  const both = await Promise.all([lift('head.dongjie'), lift('supervisor')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 404]);

  await inGroup(one, 'accept-petition', 'dongjie:handler');
  expect((await handler.request('POST', `/tasks/${task.key}/claim`)).status).toBe(204);
  expect(await head.get(`/petitions/${one.id}/interests`)).toEqual([]);
  expect(
    await database.rows(
      `SELECT kind, reason, lift_reason AS "liftReason" FROM interest_lifted WHERE petition_id = $1 AND person_id = $2`,
      [one.id, personId],
    ),
  ).toEqual([{ kind: 'stake', reason: '与信访人有亲属关系', liftReason: '姓名相同，登记有误' }]);
  // It can be said again.
  expect((await recuse('supervisor', one, 'stake', 'handler.dongjie')).status).toBe(204);
});

it('only the head above, or the supervisor, says it of somebody else', async () => {
  const { one } = await assigned();
  for (const [name, whom, status] of [
    ['handler.dongjie', 'head.dongjie', 403],
    ['handler.dongjie', 'supervisor', 403],
    ['registrar', 'handler.dongjie', 403],
    ['head.dongjie', 'supervisor', 403],
    ['head.hexi', 'handler.hexi', 404],
    ['head.dongjie', 'handler.dongjie', 204],
    ['supervisor', 'head.dongjie', 204],
  ] as const) {
    expect([name, whom, (await recuse(name, one, 'stake', whom)).status]).toEqual([name, whom, status]);
  }
  const again = await recuse('supervisor', one, 'stake', 'head.dongjie');
  expect([again.status, again.body.code]).toEqual([409, 'petition.interest-known']);
  const supervisor = await loginAs('supervisor');
  const { personId } = await loginAs('registrar');
  for (const body of [
    { personId, reason: '理由说明' },
    { personId, kind: 'enemy', reason: '理由说明' },
    { personId, kind: 'stake', reason: ' ' },
  ]) {
    expect((await supervisor.request('POST', `/petitions/${one.id}/interest`, body)).status).toBe(422);
  }
});

it('whom the matter is about learns nothing of it, not even that they may not', async () => {
  const { one, task } = await assigned();
  await recuse('supervisor', one, 'party', 'handler.dongjie');
  const handler = await loginAs('handler.dongjie');
  for (const [method, path, body] of ways(task.key)) {
    const answer = await handler.request(method, path, body);
    expect([path, answer.status]).toEqual([path, 404]);
  }
  // Nor by the audit, if that is their work.
  expect((await recuse('supervisor', one, 'party', 'auditor')).status).toBe(204);
  const about = async (name: string) =>
    (await (await loginAs(name)).get(`/audit?subjectId=${one.id}`)).items.length;
  expect([await about('auditor'), (await about('admin')) > 0]).toEqual([0, true]);
});

it('an accusation is never left with nobody', async () => {
  const one = await CaseDriver.register({ category: 'accusation', accusedUnitId: 'hexi' });
  const task = await one.task('triage-petition');
  expect((await recuse('discipline.second', one)).status).toBe(204);
  const second = await loginAs('discipline.second');
  expect((await second.request('POST', `/tasks/${task.key}/claim`)).status).toBe(404);
  const last = await recuse('discipline', one);
  expect([last.status, last.body.code]).toEqual([409, 'petition.interest-nobody-left']);
  expect((await one.task('triage-petition')).group).toBe('discipline:discipline');
});

it('claiming in the moment of stepping back does not keep the task', async () => {
  const handler = await loginAs('handler.dongjie');
  for (let round = 0; round < 5; round++) {
    const { one, task } = await assigned();
    await Promise.all([
      recuse('handler.dongjie', one),
      handler.request('POST', `/tasks/${task.key}/claim`),
      handler.request('POST', `/tasks/${task.key}/claim`),
    ]);
    await eventually('nobody with an interest holds the task', async () => {
      const held = await database.rows(`SELECT 1 FROM task WHERE key = $1 AND assignee = $2`, [
        task.key,
        handler.personId,
      ]);
      return held.length === 0;
    });
    const done = await handler.request('POST', `/tasks/${task.key}/complete`, {
      values: { decision: 'accept' },
    });
    expect(done.status).toBe(403);
  }
});
