import { randomInt } from 'node:crypto';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const idsOf = (page: any): string[] => page.items.map(({ id }: { id: string }) => id);
const noticesOf = async (reader: ApiClient, petitionId: string): Promise<any[]> =>
  (await reader.get('/staff-notices')).filter((notice: any) => notice.petitionId === petitionId);
const on = (list: string, q: string) => `/petitions?list=${list}&q=${q}`;

/** A case of Dongjie. */
async function ofDongjie(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  return one;
}

describe('a copy', () => {
  it('is told to its receiver, stands on their list, and proves when it was read', async () => {
    const one = await ofDongjie();
    const [handler, head, registrar] = [
      await loginAs('handler.dongjie'),
      await loginAs('head.dongjie'),
      await loginAs('registrar'),
    ];
    const before = await head.get('/petitions/own-counts');
    const body = { personIds: [head.personId], word: '请留意住户的意见。' };
    // Pressed twice: one copy.
    const sent = await Promise.all([0, 1].map(() => handler.post(`/petitions/${one.id}/copies`, body)));
    expect(sent[1]).toEqual(sent[0]);
    const [row, ...others] = (await head.get(on('copied', one.receiptNumber))).items;
    expect(others).toEqual([]);
    expect(row.copy).toMatchObject({ id: sent[0].ids[0], word: body.word, readAt: null });
    expect((await head.get('/petitions/own-counts')).copied).toBe(before.copied + 1);
    const [notice, ...more] = await noticesOf(head, one.id);
    expect([notice.kind, more]).toEqual(['case-copied', []]);
    // What was said with it is between the two.
    const copies = async (reader: ApiClient) => (await reader.get(`/petitions/${one.id}/sharing`)).copies;
    expect((await copies(handler))[0]).toMatchObject({ word: body.word, mine: false, readAt: null });
    expect((await copies(registrar))[0]).toMatchObject({ word: null, mine: false });

    await Promise.all([0, 1].map(() => head.post(`/copies/${row.copy.id}/read`)));
    const { readAt } = (await copies(handler))[0];
    expect(Date.parse(readAt)).not.toBeNaN();
    await head.post(`/copies/${row.copy.id}/read`);
    expect((await copies(handler))[0].readAt).toBe(readAt);
    expect(await noticesOf(head, one.id)).toEqual([]);
    expect(idsOf(await head.get(`${on('copied', one.receiptNumber)}&copies=unread`))).toEqual([]);
    expect((await head.get('/petitions/own-counts')).copied).toBe(before.copied);
    // What is sent after that is another one; reading its notice is reading it.
    await handler.post(`/petitions/${one.id}/copies`, body);
    const [again] = await noticesOf(head, one.id);
    await head.post(`/staff-notices/${again.id}/read`);
    expect((await copies(handler)).map((copy: any) => copy.readAt !== null)).toEqual([true, true]);
    // On the list once for each; pages go on after the last row.
    const first = await head.get(`${on('copied', one.receiptNumber)}&limit=1`);
    const second = await head.get(`${on('copied', one.receiptNumber)}&limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0].copy.id, second.items[0].copy.id, second.nextCursor]).toEqual([
      again.facts.copy,
      row.copy.id,
      null,
    ]);
    const elsewhere = await head.request('GET', `${on('followed', '')}&cursor=${first.nextCursor}`);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'cursor.invalid']);
  });

  it('two colleagues send the same case to the same people at the same moment', async () => {
    const one = await ofDongjie();
    const [handler, registrar, head, supervisor] = [
      await loginAs('handler.dongjie'),
      await loginAs('registrar'),
      await loginAs('head.dongjie'),
      await loginAs('supervisor'),
    ];
    const both = [head.personId, supervisor.personId];
    await Promise.all([
      handler.post(`/petitions/${one.id}/copies`, { personIds: both }),
      registrar.post(`/petitions/${one.id}/copies`, { personIds: both.toReversed() }),
    ]);
    expect((await handler.get(`/petitions/${one.id}/sharing`)).copies).toHaveLength(4);
    expect((await head.get(on('copied', one.receiptNumber))).items).toHaveLength(2);
  });

  it('is refused for who may not see the case, with who and why; it is offered to the others alone', async () => {
    const one = await ofDongjie();
    const [handler, second, hexi, auditor, supervisor] = [
      await loginAs('handler.dongjie'),
      await loginAs('registrar.second'),
      await loginAs('handler.hexi'),
      await loginAs('auditor'),
      await loginAs('supervisor'),
    ];
    await handler.post(`/petitions/${one.id}/copies`, { personIds: [second.personId] });
    await second.post(`/petitions/${one.id}/follow`);
    const [{ copy }] = (await second.get(on('copied', one.receiptNumber))).items;
    const interest = { personId: second.personId, kind: 'stake', reason: '与信访人有往来' };
    await supervisor.post(`/petitions/${one.id}/interest`, interest);

    const personIds = [second, hexi, auditor].map(({ personId }) => personId);
    const refused = await handler.request('POST', `/petitions/${one.id}/copies`, { personIds });
    expect([refused.status, refused.body.code]).toEqual([422, 'colleague.may-not-see']);
    const said = JSON.stringify(refused.body);
    for (const words of [
      '宋佳（与本件有利害关系',
      '方俊（本件与其岗位无关）',
      '邓丽华（岗位不办理信访事项）',
    ])
      expect(said).toContain(words);
    const offered = (await handler.get(`/petitions/${one.id}/colleagues`)).map(({ id }: any) => id);
    expect(offered).toContain(supervisor.personId);
    for (const id of [...personIds, handler.personId]) expect(offered).not.toContain(id);
    const oneself = { personIds: [handler.personId] };
    expect((await handler.request('POST', `/petitions/${one.id}/copies`, oneself)).body.code).toBe(
      'colleague.oneself',
    );
    // Who has an interest now has neither list, nor notice, nor copy of it.
    for (const list of ['copied', 'followed'])
      expect(idsOf(await second.get(on(list, one.receiptNumber)))).toEqual([]);
    expect(await noticesOf(second, one.id)).toEqual([]);
    expect((await second.request('POST', `/copies/${copy.id}/read`)).body.code).toBe('copy.not-found');
    expect((await hexi.request('POST', `/petitions/${one.id}/follow`)).status).toBe(404);
  });
});

it('who follows a case is told when it moves on and when it ends, and no longer once they stop', async () => {
  const one = await ofDongjie();
  const [registrar, supervisor, second, handler] = [
    await loginAs('registrar'),
    await loginAs('supervisor'),
    await loginAs('registrar.second'),
    await loginAs('handler.dongjie'),
  ];
  for (const follower of [registrar, supervisor, second])
    await Promise.all([0, 1].map(() => follower.post(`/petitions/${one.id}/follow`)));
  const shared = await registrar.get(`/petitions/${one.id}/sharing`);
  expect([shared.following, shared.followers, shared.may]).toEqual([true, 3, true]);
  expect((await handler.get(`/petitions/${one.id}/sharing`)).following).toBe(false);
  expect(idsOf(await registrar.get(on('followed', one.receiptNumber)))).toEqual([one.id]);
  await second.post(`/petitions/${one.id}/unfollow`);
  expect(idsOf(await second.get(on('followed', one.receiptNumber)))).toEqual([]);

  await one.complete('accept-petition', { decision: 'accept' });
  const told = await eventually('it has moved on', async () => {
    const [notice] = (await noticesOf(registrar, one.id)).filter(
      ({ kind, facts }) => kind === 'followed-moved' && facts.status === 'accepted',
    );
    return notice;
  });
  expect(told.receiptNumber).toBe(one.receiptNumber);
  await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '已经解决' });
  for (const follower of [registrar, supervisor])
    await eventually('it has ended', async () =>
      (await noticesOf(follower, one.id)).some(
        ({ kind, facts }) => kind === 'followed-ended' && facts.status === 'withdrawn',
      ),
    );
  expect(await noticesOf(second, one.id)).toEqual([]);
});

it('what somebody has registered or opened something of is on a list of theirs', async () => {
  const subject = `我发起的${randomInt(1e9)}`;
  const one = await CaseDriver.register({ subject });
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  const [registrar, supervisor, second] = [
    await loginAs('registrar'),
    await loginAs('supervisor'),
    await loginAs('registrar.second'),
  ];
  const startedBy = async (reader: ApiClient) =>
    (await reader.get(on('started', one.receiptNumber))).items.map(({ id, started }: any) => [id, started]);
  expect(await startedBy(registrar)).toEqual([[one.id, ['registered']]]);
  expect(await startedBy(supervisor)).toEqual([]);
  await supervisor.post(`/petitions/${one.id}/supervision`, { reason: '久拖未决，予以督办。' });
  expect(await startedBy(supervisor)).toEqual([[one.id, ['supervision']]]);
  expect(await startedBy(second)).toEqual([]);
  // Filters narrow it as any list.
  expect((await registrar.get(`${on('started', one.receiptNumber)}&status=archived`)).items).toEqual([]);
});
