import { loginAs } from '#tests/support/api-client';
import { CaseDriver, INVESTIGATION, officeDay, OPINION, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { type Newcomer, newcomer } from '#tests/support/newcomer';
import { publishParted } from '#tests/support/parted-process';
import { unpublish } from '#tests/support/published-form';

const CLASSIFIED = { finding: 'reasonable', hardship: false, grounds: '事实清楚，诉求合理。' };
const REASON = '诉求认定有误，须重新认定';
let other: Newcomer;
let values: Record<string, Record<string, unknown>>;

beforeAll(async () => {
  other = await newcomer('分支同事', 'dongjie:handler');
  const day = await officeDay();
  values = {
    'resolve-claim': { measures: '已更换线路和灯具。', resolvedOn: day },
    'explain-policy': {
      explanation: '已当面说明物业维修的有关规定。',
      policyBasis: '物业管理条例',
      explainedOn: day,
    },
    'hold-mediation': { heldAt: day, participantsCount: 3, agreed: false, summary: '双方未能达成一致意见。' },
  };
});
afterAll(async () => {
  await unpublish('first-petition');
  await (
    await loginAs('admin')
  ).request('PATCH', `/people/${other.id}`, {
    active: false,
    handover: { receivers: [{ group: 'dongjie:handler', personId: null }], reason: '测试结束' },
  });
});

const handler = () => loginAs('handler.dongjie');
const toClassified = async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.complete('investigate-petition', INVESTIGATION);
  await one.complete('classify-claim', CLASSIFIED);
  return one;
};
const open = async (one: CaseDriver, elementId?: string): Promise<any[]> =>
  (await one.view()).tasks.filter(
    (task: any) => task.state === 'open' && (elementId === undefined || task.elementId === elementId),
  );
/** So many tasks of a step are open. */
const tasks = (one: CaseDriver, elementId: string, count: number, not: readonly string[] = []) =>
  eventually(`${count} of ${elementId} are open`, async () => {
    const found = (await open(one, elementId)).filter(({ key }) => !not.includes(key));
    return found.length === count && found;
  });
const complete = async (
  one: CaseDriver,
  task: { key: string; elementId: string },
  client?: Newcomer['client'],
) => {
  await (client ?? (await handler())).post(`/tasks/${task.key}/complete`, { values: values[task.elementId] });
  await eventually(`${task.elementId} is completed`, async () =>
    (await one.view()).tasks.some(({ key, state }: any) => key === task.key && state === 'completed'),
  );
};
const offers = async (key: string): Promise<Record<string, any>> => {
  const { earlier } = await (await handler()).get(`/tasks/${key}`);
  return Object.fromEntries(earlier.map((step: any) => [step.step, step]));
};
const sendBack = async (key: string, step: string, voids?: readonly string[]) =>
  (await handler()).request('POST', `/tasks/${key}/send-back`, {
    step,
    reason: REASON,
    ...(voids && { voids }),
  });
const words = (voids: any[]) =>
  voids.map(({ name, person, done }) => `${name.zh} ${person ?? '-'} ${done}`).sort();
const circulation = async (one: CaseDriver): Promise<any[]> =>
  (await loginAs('supervisor')).get(`/petitions/${one.id}/circulation`);
/** What still runs is done, and the opinion is drafted and signed once. */
const finish = async (one: CaseDriver) => {
  const [draft] = await tasks(one, 'draft-opinion', 1);
  expect(await open(one)).toHaveLength(1);
  await one.complete('draft-opinion', OPINION);
  await one.complete('sign-opinion', { approved: true });
  await one.status('opinion-delivered');
  expect(
    (await circulation(one)).filter(({ step }) => step === 'draft-opinion').map(({ key }) => key),
  ).toEqual([draft.key]);
};

describe('two branches at once', () => {
  beforeAll(() => publishParted('together'));

  it('goes back within one and leaves the other; goes back to before both and voids what others have and did, and joins once', async () => {
    const one = await toClassified();
    const [resolve] = await tasks(one, 'resolve-claim', 1);
    const [mediate] = await tasks(one, 'hold-mediation', 1);
    await other.client.post(`/tasks/${mediate.key}/claim`, {});
    await other.client.put(`/tasks/${mediate.key}/draft`, { values: { summary: '已约双方周五见面' } });
    await complete(one, resolve);
    const [explain] = await tasks(one, 'explain-policy', 1);

    const first = await offers(explain.key);
    expect(Object.keys(first)).not.toContain('hold-mediation');
    expect(first['resolve-claim']).toMatchObject({ obstacle: null, voids: [] });
    expect(words(first['classify-claim'].voids)).toEqual([
      '组织调解 分支同事 false',
      '解决合理诉求 苏婷 true',
    ]);
    expect(first['triage-petition'].obstacle.en).toMatch(/decision/);

    expect((await sendBack(explain.key, 'resolve-claim', [])).status).toBe(204);
    const [resolve2] = await tasks(one, 'resolve-claim', 1, [resolve.key]);
    expect((await other.client.get(`/tasks/${mediate.key}`)).draft).toEqual({ summary: '已约双方周五见面' });
    await complete(one, resolve2);
    const [explain2] = await tasks(one, 'explain-policy', 1, [explain.key]);

    // Somebody looked before the other branch went on.
    const stale = await sendBack(explain2.key, 'classify-claim', [mediate.key]);
    expect([stale.status, stale.body.code]).toEqual([409, 'inbox.back.changed']);
    const { voids } = (await offers(explain2.key))['classify-claim'];
    const told = voids.map(({ key }: any) => key);
    expect((await sendBack(explain2.key, 'classify-claim', told)).status).toBe(204);
    await tasks(one, 'classify-claim', 1);
    await eventually('nothing else is open', async () => (await open(one)).length === 1);
    const notice = (await other.client.get('/staff-notices')).find(
      ({ kind }: any) => kind === 'step-cancelled',
    );
    expect(notice).toMatchObject({ by: '苏婷', reason: REASON, task: { key: mediate.key } });
    const rows = await circulation(one);
    expect(rows.find(({ key }) => key === mediate.key)).toMatchObject({
      state: 'cancelled',
      isDraft: true,
      answers: [{ field: 'summary' }],
      voided: { by: '苏婷', reason: REASON, done: false, to: { zh: '认定诉求' } },
    });
    expect(rows.find(({ key }) => key === resolve2.key)).toMatchObject({
      state: 'completed',
      isDraft: false,
      voided: { done: true, reason: REASON },
    });
    expect(
      (
        await other.client.request('POST', `/tasks/${mediate.key}/complete`, {
          values: values['hold-mediation'],
        })
      ).status,
    ).toBe(409);

    // Once more, when the other branch has come to the join already.
    await one.complete('classify-claim', CLASSIFIED);
    const [mediate2] = await tasks(one, 'hold-mediation', 1, [mediate.key]);
    await complete(one, mediate2, other.client);
    const [resolve3] = await tasks(one, 'resolve-claim', 1);
    const again = (await offers(resolve3.key))['classify-claim'];
    expect(words(again.voids)).toEqual(['组织调解 分支同事 true']);
    expect((await sendBack(resolve3.key, 'classify-claim')).status).toBe(204);
    await eventually('who did it is told', async () =>
      (await other.client.get('/staff-notices')).some(
        ({ kind, task }: any) => kind === 'step-voided' && task.key === mediate2.key,
      ),
    );
    await one.complete('classify-claim', CLASSIFIED);
    const [resolve4] = await tasks(one, 'resolve-claim', 1, [resolve3.key]);
    await complete(one, resolve4);
    await complete(one, (await tasks(one, 'explain-policy', 1))[0]);
    // The token of the branch that was voided does not count.
    const [mediate3] = await tasks(one, 'hold-mediation', 1);
    expect((await open(one)).map(({ elementId }) => elementId)).toEqual(['hold-mediation']);
    await complete(one, mediate3, other.client);
    await finish(one);
  });

  it('has one order when somebody completes in the other branch at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const one = await toClassified();
      const [resolve] = await tasks(one, 'resolve-claim', 1);
      const [mediate] = await tasks(one, 'hold-mediation', 1);
      const [back, done] = await Promise.all([
        sendBack(resolve.key, 'classify-claim'),
        other.client.request('POST', `/tasks/${mediate.key}/complete`, { values: values['hold-mediation'] }),
      ]);
      const [isBack, isDone] = [back.status === 204, done.status === 200];
      expect(isBack || isDone).toBe(true);
      const row = await eventually('the other branch stands still', async () => {
        const found = (await circulation(one)).find(({ key }) => key === mediate.key);
        return found.state !== 'completing' && found;
      });
      // What was done is done, or void and seen to be; it is never both lost and unmarked.
      expect(row.state).toBe(isDone ? 'completed' : 'cancelled');
      expect(row.voided !== null).toBe(isBack);
      if (isBack) await one.complete('classify-claim', CLASSIFIED);
      await complete(one, (await tasks(one, 'resolve-claim', 1))[0]);
      await complete(one, (await tasks(one, 'explain-policy', 1))[0]);
      if (isBack) await complete(one, (await tasks(one, 'hold-mediation', 1))[0], other.client);
      await tasks(one, 'draft-opinion', 1);
      expect(await open(one)).toHaveLength(1);
    }
  });

  it('takes back what forked while nobody has begun anything in any branch', async () => {
    const one = await toClassified();
    const [mediate] = await tasks(one, 'hold-mediation', 1);
    await tasks(one, 'resolve-claim', 1);
    const classified = (await one.view()).tasks.find(({ elementId }: any) => elementId === 'classify-claim');
    await other.client.post(`/tasks/${mediate.key}/claim`, {});
    const take = async () => (await handler()).request('POST', `/tasks/${classified.key}/take-back`);
    expect((await take()).body.code).toBe('inbox.take-back.begun');
    await other.client.post('/tasks/batch', { verb: 'release', keys: [mediate.key] });
    expect((await take()).status).toBe(204);
    await tasks(one, 'classify-claim', 1);
    await eventually('nothing else is open', async () => (await open(one)).length === 1);
    await one.complete('classify-claim', CLASSIFIED);
    await tasks(one, 'hold-mediation', 1, [mediate.key]);
  });
});

describe('rounds side by side', () => {
  beforeAll(() => publishParted('each'));

  it('goes back within one round and leaves the other; goes back to before all and voids all', async () => {
    const one = await toClassified();
    const [left, right] = await tasks(one, 'resolve-claim', 2);
    await complete(one, left);
    const [explain] = await tasks(one, 'explain-policy', 1);
    expect((await offers(explain.key))['resolve-claim']).toMatchObject({ obstacle: null, voids: [] });
    expect((await sendBack(explain.key, 'resolve-claim', [])).status).toBe(204);
    const [left2] = await tasks(one, 'resolve-claim', 1, [left.key, right.key]);
    expect((await open(one)).map(({ key }) => key).sort()).toEqual([left2.key, right.key].sort());
    await complete(one, left2);
    await complete(one, (await tasks(one, 'explain-policy', 1))[0]);

    await other.client.post(`/tasks/${right.key}/claim`, {});
    await other.client.post('/tasks/batch', { verb: 'release', keys: [right.key] });
    const found = await offers(right.key);
    // What was done in the other round is nobody's way back.
    expect(Object.keys(found)).not.toContain('explain-policy');
    expect(words(found['classify-claim'].voids)).toEqual([
      '解决合理诉求 苏婷 true',
      '解决合理诉求 苏婷 true',
      '解释政策 苏婷 true',
    ]);
    expect((await sendBack(right.key, 'classify-claim')).status).toBe(204);
    await one.complete('classify-claim', CLASSIFIED);
    for (const task of await tasks(one, 'resolve-claim', 2, [right.key])) await complete(one, task);
    for (const task of await tasks(one, 'explain-policy', 2)) await complete(one, task);
    await finish(one);
  });
});

it('is never offered by the processes as they are, where what was done has had its effect', async () => {
  await unpublish('first-petition');
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.complete('investigate-petition', INVESTIGATION);
  await one.complete('classify-claim', CLASSIFIED);
  await one.complete('resolve-claim', values['resolve-claim']!);
  await one.complete('draft-opinion', OPINION);
  await one.complete('sign-opinion', { approved: true });
  const { key } = await one.task('return-visit');
  const found = Object.values(await offers(key));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ obstacle }) => obstacle !== null)).toBe(true);
});
