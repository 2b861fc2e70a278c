import { loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

async function atTriage(number: number): Promise<{ cases: CaseDriver[]; keys: string[] }> {
  const cases = await Promise.all(Array.from({ length: number }, () => CaseDriver.register()));
  const tasks = await Promise.all(cases.map((one) => one.task('triage-petition')));
  return { cases, keys: tasks.map(({ key }) => key) };
}
const assigneeOf = async (key: string) => (await (await loginAs('supervisor')).get(`/tasks/${key}`)).assignee;

describe('several tasks at once', () => {
  it('are claimed, passed on and given back, and each that can not be has its own reason', async () => {
    const [registrar, second] = [await loginAs('registrar'), await loginAs('registrar.second')];
    const { keys } = await atTriage(3);
    await second.post(`/tasks/${keys[1]}/claim`);
    const claimed = await registrar.post('/tasks/batch', { verb: 'claim', keys: [...keys, '999999999999'] });
    expect(claimed.map(({ done }: any) => done)).toEqual([true, false, true, false]);
    expect(claimed.map(({ problem }: any) => problem?.code)).toEqual([
      undefined,
      'inbox.already-claimed',
      undefined,
      'inbox.task-not-found',
    ]);

    const candidates = await registrar.get(`/tasks/${keys[0]}/candidates`);
    expect(candidates.map(({ id }: any) => id)).toEqual([second.personId]);
    const to = { personId: second.personId, reason: '本周外出培训，请代为办理。' };
    const given = await registrar.post('/tasks/batch', { verb: 'reassign', keys, to });
    expect(given.map(({ problem }: any) => problem?.code)).toEqual([undefined, 'inbox.not-yours', undefined]);
    for (const key of keys) expect((await assigneeOf(key)).id).toBe(second.personId);
    expect((await registrar.request('POST', `/tasks/${keys[0]}/release`, {})).body.code).toBe(
      'inbox.already-claimed',
    );
    const back = await second.post('/tasks/batch', { verb: 'release', keys });
    expect(back.map(({ done }: any) => done)).toEqual([true, true, true]);
    for (const key of keys) expect(await assigneeOf(key)).toBeNull();
  });

  it('at one step are completed with the same answer', async () => {
    const { cases, keys } = await atTriage(3);
    const registrar = await loginAs('registrar');
    const values = TRIAGE_TO('dongjie');
    const triaged = await registrar.post('/tasks/batch', { verb: 'complete', keys, values });
    expect(triaged).toEqual(keys.map(() => ({ done: true, problem: null })));
    const accepting = await Promise.all(cases.map((one) => one.task('accept-petition')));
    const handler = await loginAs('handler.dongjie');
    const wrong = await handler.post('/tasks/batch', {
      verb: 'complete',
      keys: accepting.map(({ key }) => key),
      values: { decision: 'object' },
    });
    expect(wrong.map(({ problem }: any) => problem.code)).toEqual(keys.map(() => 'input.invalid'));
    // What was refused changed nothing.
    await handler.post('/tasks/batch', {
      verb: 'complete',
      keys: accepting.map(({ key }) => key),
      values: { decision: 'accept' },
    });
    for (const one of cases) await one.status('accepted');
  });

  it('stand in the history, with to whom and why', async () => {
    const { cases, keys } = await atTriage(1);
    const [registrar, second] = [await loginAs('registrar'), await loginAs('registrar.second')];
    await registrar.post(`/tasks/${keys[0]}/reassign`, {
      personId: second.personId,
      reason: '同事更熟悉此事。',
    });
    const supervisor = await loginAs('supervisor');
    const line = await eventually('the line in the history', async () =>
      (await supervisor.get(`/petitions/${cases[0]!.id}/timeline`)).find(
        ({ title }: any) => title.zh === '任务转办',
      ),
    );
    expect(line.data).toMatchObject({ reason: '同事更熟悉此事。' });
    expect((await second.get('/inbox?box=claimed&limit=100')).items.map(({ key }: any) => key)).toContain(
      keys[0],
    );
  });

  it.each([
    [{ verb: 'forget', keys: ['1'] }, 'verb'],
    [{ verb: 'claim', keys: [] }, 'keys'],
    [{ verb: 'claim', keys: ['1', '1'] }, 'keys'],
    [{ verb: 'claim', keys: ['x'] }, 'keys'],
    [{ verb: 'claim', keys: Array.from({ length: 101 }, (_, i) => String(i + 1)) }, 'keys'],
    [{ verb: 'reassign', keys: ['1'] }, 'to'],
    [{ verb: 'reassign', keys: ['1'], to: { personId: 'x', reason: '外出。' } }, 'to.personId'],
    [{ verb: 'complete', keys: ['1'] }, 'values'],
  ])('refuse %j, naming the field', async (body, field) => {
    const registrar = await loginAs('registrar');
    const answer = await registrar.request('POST', '/tasks/batch', body);
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([422, field]);
  });
});
