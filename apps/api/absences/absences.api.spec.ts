import { AbsenceDriver, dayAhead } from '#tests/support/absence-driver';
import { loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const absences = new AbsenceDriver();
afterEach(() => absences.endAll());

const refused = async (username: string, path: string, body: object = {}) => {
  const { status, body: problem } = await (await loginAs(username)).request('POST', path, body);
  return [status, problem.code, problem.errors?.[0]?.field];
};
const idOf = async (username: string) => (await loginAs(username)).personId;
const days = async (from = 0, to = 2) => ({ firstDay: await dayAhead(from), lastDay: await dayAhead(to) });
const noticesOf = async (username: string, kind: string) =>
  (await (await loginAs(username)).get('/staff-notices')).filter((notice: any) => notice.kind === kind);

describe('a deputy', () => {
  it('does the tasks of who is away, marked as done for them wherever it is shown', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('hexi'));
    const { key } = await one.task('accept-petition');
    const [handler, deputy] = [await loginAs('handler.hexi'), await loginAs('handler.market-supervision')];
    await handler.post(`/tasks/${key}/claim`);
    expect((await deputy.request('GET', `/tasks/${key}`)).status).toBe(404);
    await absences.away('handler.hexi', ['handler.market-supervision']);
    expect(await noticesOf('handler.market-supervision', 'deputy-named')).toMatchObject([
      { person: '方俊', facts: { day: await dayAhead(), lastDay: await dayAhead(2) } },
    ]);
    const row = (await deputy.get('/inbox?box=deputy&limit=100')).items.find((item: any) => item.key === key);
    expect(row).toMatchObject({ assignee: { displayName: '方俊' }, standsInFor: { displayName: '方俊' } });
    expect((await deputy.get('/inbox/counts')).deputy).toBeGreaterThan(0);

    await deputy.post(`/tasks/${key}/claim`);
    expect(await handler.get(`/tasks/${key}`)).toMatchObject({
      assignee: { displayName: '廖勇' },
      onBehalfOf: { displayName: '方俊' },
      can: { complete: false },
    });
    const view = await deputy.get(`/petitions/${one.id}`);
    // Reading and what the tasks need, nothing else.
    expect([...view.actions].sort()).toEqual(['attach', 'interest', 'reveal']);
    expect(
      await refused('handler.market-supervision', `/petitions/${one.id}/extension`, {
        days: 5,
        reason: '案情复杂，需要延长。',
      }),
    ).toEqual([404, 'petition.not-found', undefined]);
    await deputy.post(`/tasks/${key}/complete`, { values: { decision: 'accept' } });
    await one.status('accepted');
    const supervisor = await loginAs('supervisor');
    const line = (await supervisor.get(`/petitions/${one.id}/timeline`)).find(
      ({ step, actorKind }: any) => step === 'accept-petition' && actorKind === 'person',
    );
    expect(line).toMatchObject({ actor: '廖勇', onBehalfOf: '方俊' });
    const done = (await one.view()).tasks.find((task: any) => task.key === key);
    expect(done).toMatchObject({ assignee: { displayName: '廖勇' }, onBehalfOf: { displayName: '方俊' } });
    const { items } = await (await loginAs('auditor')).get(`/audit?subjectType=task&subjectId=${key}`);
    const entries = items.filter(({ actorId }: any) => actorId === deputy.personId);
    expect(entries.map(({ action }: any) => action).sort()).toEqual(['task.claim', 'task.complete']);
    for (const { detail } of entries) expect(detail.onBehalfOf).toBe(handler.personId);
  });

  it('hands back what it holds when that is ended, draft and all, and sees nothing any more', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('hexi'));
    const { key } = await one.task('accept-petition');
    const deputy = await loginAs('handler.market-supervision');
    const id = await absences.away('handler.hexi', ['handler.market-supervision']);
    await deputy.post(`/tasks/${key}/claim`);
    await deputy.put(`/tasks/${key}/draft`, { values: { decision: 'accept' } });
    const handler = await loginAs('handler.hexi');
    await handler.post(`/absences/${id}/end`);
    expect(await handler.get(`/tasks/${key}`)).toMatchObject({
      assignee: { id: handler.personId },
      onBehalfOf: null,
      draft: { decision: 'accept' },
    });
    for (const path of [`/tasks/${key}`, `/petitions/${one.id}`])
      expect((await deputy.request('GET', path)).status).toBe(404);
    expect((await deputy.get('/inbox/counts')).deputy).toBeNull();
    expect((await noticesOf('handler.hexi', 'deputy-handed-back'))[0]).toMatchObject({
      person: '廖勇',
      facts: { tasks: 1, free: 0 },
    });
    // Done again it changes nothing.
    await handler.post(`/absences/${id}/end`);
    const { items } = await (await loginAs('auditor')).get(`/audit?subjectId=${key}&action=task.hand-back`);
    expect(items).toHaveLength(1);
  });

  it('may stop by itself, and is told when it is one no more', async () => {
    const deputy = await loginAs('handler.market-supervision');
    await absences.away('handler.hexi', ['handler.market-supervision']);
    const { standsInFor } = await deputy.get('/absences/own');
    expect(standsInFor).toMatchObject([{ person: { displayName: '方俊' }, running: true, processes: null }]);
    expect(await refused('handler.dongjie', `/deputyships/${standsInFor[0].id}/end`)).toEqual([
      404,
      'deputyship.not-found',
      undefined,
    ]);
    await deputy.post(`/deputyships/${standsInFor[0].id}/end`);
    expect((await deputy.get('/absences/own')).standsInFor).toEqual([]);
    expect((await noticesOf('handler.market-supervision', 'deputy-ended')).length).toBeGreaterThan(0);
    expect((await (await loginAs('handler.hexi')).get('/absences/own')).absences[0].deputies).toEqual([]);
  });

  it('hears of the tasks of who is away', async () => {
    const deputy = await loginAs('handler.market-supervision');
    await absences.away('handler.hexi', ['handler.market-supervision']);
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('hexi'));
    const { key } = await one.task('accept-petition');
    await eventually("the task is in the deputy's list", async () =>
      (await deputy.get('/inbox?box=deputy&limit=100')).items.some((item: any) => item.key === key),
    );
  });
});

describe('an absence', () => {
  it('is recorded by the head of the unit or the supervisor with a reason, and the person is told', async () => {
    const body = { personId: await idOf('handler.hexi'), ...(await days()), deputies: [] };
    expect(await refused('head.hexi', '/absences', body)).toEqual([422, 'absence.reason-missing', 'reason']);
    const reasoned = { ...body, reason: '外出开会，本人无法登记。' };
    expect(await refused('head.dongjie', '/absences', reasoned)).toEqual([
      403,
      'absence.not-yours',
      undefined,
    ]);
    const head = await loginAs('head.hexi');
    const { id } = await head.post('/absences', reasoned);
    absences.keep(head, id);
    expect((await noticesOf('handler.hexi', 'absence-recorded'))[0]).toMatchObject({ person: '郑秀英' });
    const listed = await head.get('/absences');
    expect(listed).toMatchObject([{ id, person: { displayName: '方俊' }, recordedBy: '郑秀英' }]);
    const supervisor = await loginAs('supervisor');
    expect((await supervisor.get('/absences')).map((one: any) => one.id)).toContain(id);
    expect(await (await loginAs('head.dongjie')).get('/absences')).toEqual([]);
    expect(await refused('head.dongjie', `/absences/${id}/end`)).toEqual([
      404,
      'absence.not-found',
      undefined,
    ]);
    expect((await (await loginAs('handler.hexi')).request('GET', '/absences')).status).toBe(403);
    // Who is away is seen where people are chosen.
    const people = await supervisor.get('/people?unitId=hexi&role=handler');
    expect(people[0].awayUntil).toBe(await dayAhead(2));
  });

  it('names its deputies later too, and ends them with it', async () => {
    const id = await absences.away('handler.hexi', []);
    const deputy = {
      deputyId: await idOf('handler.beiyuan'),
      processes: ['first-petition'],
      units: ['hexi'],
    };
    const head = await loginAs('head.hexi');
    await head.post(`/absences/${id}/deputies`, deputy);
    expect(await refused('head.hexi', `/absences/${id}/deputies`, deputy)).toEqual([
      422,
      'absence.deputy-twice',
      'deputyId',
    ]);
    expect((await head.get('/absences'))[0].deputies).toMatchObject([
      { deputy: { displayName: '白洁' }, processes: ['first-petition'], units: ['hexi'] },
    ]);
    await head.post(`/absences/${id}/end`);
    expect(await refused('head.hexi', `/absences/${id}/deputies`, deputy)).toEqual([
      409,
      'absence.over',
      undefined,
    ]);
    expect((await (await loginAs('handler.beiyuan')).get('/absences/own')).standsInFor).toEqual([]);
  });

  it('is refused for days and deputies that can not be, naming the field', async () => {
    const other = await idOf('handler.beiyuan');
    const attempt = async (over: object, deputy: object = { deputyId: other }) =>
      refused('handler.hexi', '/absences', { ...(await days()), deputies: [deputy], ...over });
    expect(await attempt(await days(2, 1))).toEqual([422, 'absence.backwards', 'lastDay']);
    expect(await attempt(await days(-1, 1))).toEqual([422, 'absence.past', 'firstDay']);
    expect(await attempt(await days(0, 366))).toEqual([422, 'absence.too-long', 'lastDay']);
    expect(await attempt({ firstDay: '2027-02-30' })).toEqual([422, 'input.invalid', 'firstDay']);
    const at = (code: string, field: string) => [422, code, `deputies.0.${field}`];
    expect(await attempt({}, { deputyId: await idOf('handler.hexi') })).toEqual(
      at('absence.deputy-self', 'deputyId'),
    );
    for (const unfit of ['auditor', 'admin', 'assessor'])
      expect(await attempt({}, { deputyId: await idOf(unfit) })).toEqual(
        at('absence.deputy-unfit', 'deputyId'),
      );
    expect(await attempt({}, { deputyId: other, units: ['dongjie'] })).toEqual(
      at('absence.unit-foreign', 'units'),
    );
    expect(await attempt({}, { deputyId: other, processes: ['deadline-watch'] })).toEqual(
      at('input.invalid', 'processes'),
    );
    await absences.away('handler.beiyuan', []);
    expect(await attempt({})).toEqual(at('absence.deputy-away', 'deputyId'));
    await absences.away('handler.hexi', []);
    expect(await attempt({}, { deputyId: await idOf('handler.dongjie') })).toEqual([
      409,
      'absence.overlaps',
      undefined,
    ]);
  });

  it('leaves no two people who are each other’s deputies, although they ask at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const pair = ['handler.hexi', 'handler.beiyuan'];
      const results = await Promise.allSettled([
        absences.away(pair[0] as string, [pair[1] as string]),
        absences.away(pair[1] as string, [pair[0] as string]),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [lost] = results.filter((result) => result.status === 'rejected');
      expect(String(lost?.reason)).toContain('absence.deputy-away');
      await absences.endAll();
    }
  });
});

describe('what nobody sees to while somebody is away', () => {
  const uncovered = async (username: string) =>
    (await (await loginAs(username)).get('/absences/uncovered')).map(
      ({ task, why }: any) => `${task.key} ${why}`,
    );

  it('is told to the head at once, listed, and passed on together', async () => {
    const registrar = await loginAs('registrar');
    const cases = await Promise.all([CaseDriver.register(), CaseDriver.register()]);
    const keys = (await Promise.all(cases.map((one) => one.task('triage-petition')))).map(({ key }) => key);
    await registrar.post('/tasks/batch', { verb: 'claim', keys });
    await absences.away('registrar', []);
    const [notice] = await noticesOf('supervisor', 'absence-uncovered');
    expect(notice).toMatchObject({ person: '林晓燕', facts: { lastDay: await dayAhead(2) } });
    expect(notice.facts.tasks).toBeGreaterThanOrEqual(2);
    const listed = await uncovered('supervisor');
    for (const key of keys) expect(listed).toContain(`${key} held`);
    expect(await uncovered('head.hexi')).toEqual([]);
    const supervisor = await loginAs('supervisor');
    const second = await loginAs('registrar.second');
    const to = { personId: second.personId, reason: '原经办人请假，转由同事办理。' };
    const results = await supervisor.post('/tasks/batch', { verb: 'reassign', keys, to });
    expect(results.map(({ done }: any) => done)).toEqual([true, true]);
    const left = await uncovered('supervisor');
    for (const key of keys) expect(left).not.toContain(`${key} held`);
    await second.post('/tasks/batch', { verb: 'release', keys });
  });

  it('is what is free in a group whose only one is away, until a deputy is named', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('hexi'));
    const { key } = await one.task('accept-petition');
    const id = await absences.away('handler.hexi', []);
    expect(await uncovered('head.hexi')).toContain(`${key} group`);
    expect((await noticesOf('head.hexi', 'absence-uncovered'))[0]).toMatchObject({ person: '方俊' });
    await (
      await loginAs('head.hexi')
    ).post(`/absences/${id}/deputies`, { deputyId: await idOf('handler.beiyuan') });
    expect(await uncovered('head.hexi')).toEqual([]);
    // One that comes meanwhile is no news while the deputy is here.
    expect((await (await loginAs('handler.beiyuan')).get('/inbox/counts')).deputy).toBeGreaterThan(0);
  });

  it('is said of what is claimed later, and colleagues who are away are offered last', async () => {
    await absences.away('registrar', []);
    const before = await noticesOf('supervisor', 'absence-uncovered');
    const one = await CaseDriver.register();
    const { key } = await one.task('triage-petition');
    await (await loginAs('registrar')).post(`/tasks/${key}/claim`);
    const known = new Set(before.map((notice: any) => notice.id));
    await eventually('the supervisor is told of one task more', async () =>
      (await noticesOf('supervisor', 'absence-uncovered')).some(
        ({ id, facts }: any) => !known.has(id) && facts.tasks === 1,
      ),
    );
    expect(await uncovered('supervisor')).toContain(`${key} held`);
    const other = await CaseDriver.register();
    const task = await other.task('triage-petition');
    const [candidate] = (
      await (await loginAs('registrar.second')).get(`/tasks/${task.key}/candidates`)
    ).slice(-1);
    expect(candidate).toMatchObject({ displayName: '林晓燕', awayUntil: await dayAhead(2) });
    await (await loginAs('registrar')).post(`/tasks/${key}/release`);
  });
});
