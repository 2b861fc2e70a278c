import { type ApiClient, loginAs } from '#tests/support/api-client';

const named = (views: any[], name: string) => views.find((view) => view.name === name);
const view = (name: string, more: object = {}) => ({
  list: 'inbox',
  name,
  query: 'box=claimed&light=red',
  ...more,
});

describe('views', () => {
  it('are kept under a name, replaced under the same one, and removed', async () => {
    const handler = await loginAs('handler.dongjie');
    const name = `红灯${Date.now()}`;
    const { id } = await handler.post('/desk/views', view(name));
    expect(named(await handler.get('/desk/views'), name)).toEqual({
      id,
      ...view(name),
      unitId: null,
      by: null,
    });
    const again = await handler.post('/desk/views', view(name, { query: 'box=unit' }));
    expect(again.id).toBe(id);
    expect(named(await handler.get('/desk/views'), name).query).toBe('box=unit');
    expect((await handler.request('DELETE', `/desk/views/${id}`)).status).toBe(204);
    expect(named(await handler.get('/desk/views'), name)).toBeUndefined();
    expect((await handler.request('DELETE', `/desk/views/${id}`)).body.code).toBe('desk.view-not-found');
  });

  it('shared with a unit are seen there and below, by nobody else, and changed by their owner alone', async () => {
    const head = await loginAs('head.dongjie');
    const name = `共享${Date.now()}`;
    const { id } = await head.post('/desk/views', view(name, { unitId: 'dongjie' }));
    const handler = await loginAs('handler.dongjie');
    const seen = named(await handler.get('/desk/views'), name);
    expect(seen).toMatchObject({ id, unitId: 'dongjie' });
    expect(seen.by).toMatch(/./);
    expect(named(await (await loginAs('handler.beiyuan')).get('/desk/views'), name)).toBeUndefined();
    expect((await handler.request('DELETE', `/desk/views/${id}`)).status).toBe(404);
    // The same name is another one's own.
    const own = await handler.post('/desk/views', view(name));
    expect(own.id).not.toBe(id);
    for (const [who, which] of [
      [head, id],
      [handler, own.id],
    ] as const)
      await who.request('DELETE', `/desk/views/${which}`);
  });

  it.each([
    ['a unit without a post of theirs', { unitId: 'beiyuan' }, 403, 'desk.view-not-of-unit', 'unitId'],
    ['another list', { list: 'people' }, 422, 'input.invalid', 'list'],
    ['what is no address', { query: 'q=<script>' }, 422, 'input.invalid', 'query'],
    ['no name', { name: ' ' }, 422, 'input.invalid', 'name'],
  ])('are refused for %s', async (_, wrong, status, code, field) => {
    const handler = await loginAs('handler.dongjie');
    const before = await handler.get('/desk/views');
    const { body, status: answered } = await handler.request('POST', '/desk/views', view('不成', wrong));
    expect([answered, body.code, body.errors?.[0]?.field ?? body.field]).toEqual([status, code, field]);
    expect(await handler.get('/desk/views')).toEqual(before);
  });

  it('are fifty at most, however many are kept at the same moment', async () => {
    const auditor = await loginAs('auditor');
    const answers = await Promise.all(
      Array.from({ length: 55 }, (_, index) => auditor.request('POST', '/desk/views', view(`视图${index}`))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('desk.too-many-views');
    const kept = await auditor.get('/desk/views');
    expect(kept).toHaveLength(50);
    for (const { id } of kept) await auditor.request('DELETE', `/desk/views/${id}`);
  });
});

it('phrases are of one person, each once', async () => {
  const [handler, other] = [await loginAs('handler.dongjie'), await loginAs('handler.beiyuan')];
  const text = `经核查，情况属实。${Date.now()}`;
  const [first, second] = await Promise.all(
    [0, 1].map(() => handler.post('/desk/phrases', { text: ` ${text}\n` })),
  );
  expect(second.id).toBe(first.id);
  expect((await handler.get('/desk/phrases')).filter((one: any) => one.text === text)).toHaveLength(1);
  expect((await other.get('/desk/phrases')).some((one: any) => one.text === text)).toBe(false);
  expect((await other.request('DELETE', `/desk/phrases/${first.id}`)).body.code).toBe(
    'desk.phrase-not-found',
  );
  expect((await handler.request('DELETE', `/desk/phrases/${first.id}`)).status).toBe(204);
  expect((await handler.request('POST', '/desk/phrases', { text: ' ' })).body.code).toBe('input.invalid');
});

it('phrases are written anew and put in order by their owner alone', async () => {
  const [handler, other] = [await loginAs('handler.xinhe'), await loginAs('handler.beiyuan')];
  const words = ['甲', '乙', '丙'].map((one) => `${one}：${Date.now()}`);
  const ids: string[] = [];
  for (const text of words) ids.push((await handler.post('/desk/phrases', { text })).id);
  const [a, b, c] = ids as [string, string, string];
  const mine = async () =>
    (await handler.get('/desk/phrases')).map(({ id }: any) => id).filter((id: string) => ids.includes(id));
  expect(await mine()).toEqual([a, b, c]);
  // What is not named comes after as it stood; nobody else's are moved.
  const theirs = (await other.post('/desk/phrases', { text: words[0] })).id;
  expect((await handler.request('PUT', '/desk/phrases/order', { ids: [c, theirs] })).status).toBe(204);
  expect(await mine()).toEqual([c, a, b]);
  const change = (who: ApiClient, id: string, text: string) =>
    who.request('PUT', `/desk/phrases/${id}`, { text });
  expect((await change(other, a, '改写')).body.code).toBe('desk.phrase-not-found');
  expect((await change(handler, a, ` ${words[1]} `)).body.code).toBe('desk.phrase-there');
  expect((await change(handler, a, ` 改写${words[0]} `)).status).toBe(204);
  const kept = (await handler.get('/desk/phrases')).find(({ id }: any) => id === a);
  expect(kept.text).toBe(`改写${words[0]}`);
  for (const id of ids) await handler.request('DELETE', `/desk/phrases/${id}`);
  await other.request('DELETE', `/desk/phrases/${theirs}`);
});
