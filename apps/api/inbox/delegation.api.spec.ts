import { loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

const REASON = '请核对是否重复信访。';

/** A triage that the registrar has claimed, and both of that desk. */
async function triage() {
  const [owner, delegate] = [await loginAs('registrar'), await loginAs('registrar.second')];
  const one = await CaseDriver.register();
  const { key } = await one.task('triage-petition');
  await owner.post(`/tasks/${key}/claim`);
  return { owner, delegate, one, key };
}

describe('a task that a colleague works on', () => {
  it('is filled in and handed in by them, completed by its owner, and stands in the circulation', async () => {
    const { owner, delegate, one, key } = await triage();
    const candidates = await owner.get(`/tasks/${key}/candidates`);
    expect(candidates.map(({ id }: { id: string }) => id)).toContain(delegate.personId);
    await owner.post(`/tasks/${key}/delegate`, { personId: delegate.personId, reason: REASON });
    expect((await owner.get(`/inbox?box=delegated&q=${one.receiptNumber}`)).items).toMatchObject([
      { key, assignee: { id: delegate.personId }, delegatedBy: { id: owner.personId } },
    ]);
    expect(await owner.get(`/tasks/${key}`)).toMatchObject({
      can: { complete: false, release: false, recall: true, handIn: false },
      delegation: { word: REASON, state: 'open' },
    });
    expect(await delegate.get(`/tasks/${key}`)).toMatchObject({
      can: {
        complete: false,
        release: false,
        reassign: false,
        delegate: false,
        sendBack: false,
        handIn: true,
      },
      delegation: { word: REASON },
    });
    const values = TRIAGE_TO('xinhe');
    await delegate.request('PUT', `/tasks/${key}/draft`, { values });
    const early = await delegate.request('POST', `/tasks/${key}/complete`, { values });
    expect([early.status, early.body.code]).toEqual([409, 'inbox.delegated']);
    const batch = { verb: 'release', keys: [key] };
    expect((await delegate.post('/tasks/batch', batch))[0].problem.code).toBe('inbox.delegated');
    await delegate.post(`/tasks/${key}/hand-in`, { reason: '没有重复，可以交办。' });
    expect(await owner.get(`/tasks/${key}`)).toMatchObject({
      can: { complete: true, delegate: true },
      delegatedBy: null,
      delegation: { state: 'handed-in', answer: '没有重复，可以交办。' },
      draft: values,
    });
    await owner.post(`/tasks/${key}/complete`, { values });
    await one.task('accept-petition');
    const circulation = await owner.get(`/petitions/${one.id}/circulation`);
    const row = circulation.find((step: { key: string }) => step.key === key);
    expect(row).toMatchObject({
      handler: '林晓燕',
      delegations: [{ delegate: '宋佳', word: REASON, state: 'handed-in' }],
    });
  });

  it('is told by notices, in the inbox of each', async () => {
    const { owner, delegate, key } = await triage();
    const told = async (who: typeof owner) =>
      (await who.get('/staff-notices'))
        .filter((notice: { task: { key: string } | null }) => notice.task?.key === key)
        .map(({ kind, by }: { kind: string; by: string }) => [kind, by]);
    await owner.post(`/tasks/${key}/delegate`, { personId: delegate.personId, reason: REASON });
    expect(await told(delegate)).toEqual([['task-delegated', '林晓燕']]);
    await owner.post(`/tasks/${key}/recall`);
    expect(await told(delegate)).toContainEqual(['task-recalled', '林晓燕']);
    await owner.post(`/tasks/${key}/reassign`, { personId: delegate.personId, reason: '转办' });
    expect(await told(delegate)).toContainEqual(['task-reassigned', '林晓燕']);
    await delegate.post(`/tasks/${key}/release`);
  });

  it('is refused with the field and the rule, and changes nothing', async () => {
    const { owner, delegate, key } = await triage();
    const post = async (path: string, body: object, who = owner) => {
      const { status, body: problem } = await who.request('POST', `/tasks/${key}/${path}`, body);
      return [status, problem.code, problem.errors?.map(({ field }: { field: string }) => field)];
    };
    const { personId } = delegate;
    expect(await post('delegate', { personId })).toEqual([422, 'input.invalid', ['reason']]);
    expect(await post('delegate', { personId: 'x', reason: REASON })).toEqual([
      422,
      'input.invalid',
      ['personId'],
    ]);
    const stranger = (await loginAs('handler.xinhe')).personId;
    expect((await post('delegate', { personId: stranger, reason: REASON })).slice(0, 2)).toEqual([
      422,
      'inbox.not-a-candidate',
    ]);
    expect((await post('hand-in', { reason: REASON })).slice(0, 2)).toEqual([409, 'inbox.not-delegated']);
    const outsider = await loginAs('handler.xinhe');
    for (const [path, body] of [
      ['delegate', { personId, reason: REASON }],
      ['hand-in', { reason: REASON }],
      ['recall', {}],
    ] as const)
      expect((await post(path, body, outsider)).slice(0, 2)).toEqual([404, 'inbox.task-not-found']);
    expect(await owner.get(`/tasks/${key}`)).toMatchObject({
      assignee: { id: owner.personId },
      delegation: null,
    });
    await owner.post(`/tasks/${key}/release`);
  });
});
