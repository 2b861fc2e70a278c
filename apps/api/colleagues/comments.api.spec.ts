import { randomUUID } from 'node:crypto';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

const noticesOf = async (reader: ApiClient, petitionId: string): Promise<any[]> =>
  (await reader.get('/staff-notices')).filter((notice: any) => notice.petitionId === petitionId);
const said = (text: string, more: object = {}) => ({ text, mentions: [], requestKey: randomUUID(), ...more });

let one: CaseDriver;
let handler: ApiClient;
let head: ApiClient;
let registrar: ApiClient;
let hexi: ApiClient;
const say = (as: ApiClient, body: object) => as.post(`/petitions/${one.id}/comments`, body);
const comments = async (as: ApiClient): Promise<any[]> =>
  (await as.get(`/petitions/${one.id}/comments`)).items;
const questions = async (as: ApiClient, side = 'to-me') =>
  (await as.get(`/questions?side=${side}&limit=100`)).items.filter(
    (question: any) => question.petitionId === one.id,
  );

beforeEach(async () => {
  handler = await loginAs('handler.dongjie');
  head = await loginAs('head.dongjie');
  registrar = await loginAs('registrar');
  hexi = await loginAs('handler.hexi');
  one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
});

it('a comment is written once, seen by staff who may see the case, and by no petitioner', async () => {
  const body = said('请 @吴国栋 留意。', { mentions: [head.personId] });
  const written = await Promise.all([0, 1].map(() => say(handler, body)));
  expect(written[1]).toEqual(written[0]);
  const [shown, ...others] = await comments(registrar);
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ text: body.text, author: '苏婷', version: 1, mine: false, asked: null });
  expect(shown.mentions).toEqual([{ id: head.personId, name: '吴国栋' }]);
  const notices = await noticesOf(head, one.id);
  expect(notices.map(({ kind, facts }) => [kind, facts])).toEqual([
    ['comment-mentioned', { comment: shown.id }],
  ]);
  expect((await hexi.request('GET', `/petitions/${one.id}/comments`)).status).toBe(404);
  expect((await hexi.request('POST', `/petitions/${one.id}/comments`, said('我来说'))).status).toBe(404);
  expect(JSON.stringify(await one.track())).not.toContain('留意');
  expect(JSON.stringify(await registrar.get(`/petitions/${one.id}/timeline`))).not.toContain('留意');
});

it('who may not see the case is neither named nor asked', async () => {
  for (const [field, body] of [
    ['mentions', { mentions: [hexi.personId] }],
    ['askedId', { askedId: hexi.personId }],
  ] as const) {
    const answer = await handler.request('POST', `/petitions/${one.id}/comments`, said('请看', body));
    expect([answer.status, answer.body.code]).toEqual([422, 'colleague.may-not-see']);
    expect(JSON.stringify(answer.body)).toContain(field);
    expect(JSON.stringify(answer.body)).toContain('方俊');
  }
  expect(await comments(handler)).toEqual([]);
  expect(await noticesOf(hexi, one.id)).toEqual([]);
});

it('a question waits with whoever is asked until one answer of theirs, of which the other hears; the case goes on meanwhile', async () => {
  const { id } = await say(handler, said('是否需要现场听取意见？', { askedId: head.personId }));
  expect((await noticesOf(head, one.id)).map(({ kind }) => kind)).toEqual(['comment-asked']);
  expect(await questions(head)).toMatchObject([{ id, author: '苏婷' }]);
  expect(await questions(handler, 'by-me')).toMatchObject([{ id, asked: '吴国栋' }]);
  expect([await questions(head, 'by-me'), await questions(handler)]).toEqual([[], []]);
  await one.complete('accept-petition', { decision: 'accept' });

  const theirs = said('我来答', { answersId: id });
  expect((await registrar.request('POST', `/petitions/${one.id}/comments`, theirs)).body.code).toBe(
    'comment.no-question',
  );
  // Two answers at the same moment: one is the answer.
  const answers = await Promise.all(
    ['需要。', '不需要。'].map((text) =>
      head.request('POST', `/petitions/${one.id}/comments`, said(text, { answersId: id })),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('comment.answered');
  const [answer, question, ...others] = await comments(handler);
  expect(others).toEqual([]);
  expect(Date.parse(question.answeredAt)).not.toBeNaN();
  expect(answer.answersId).toBe(id);
  expect([await questions(head), await questions(handler, 'by-me')]).toEqual([[], []]);
  const told = await noticesOf(handler, one.id);
  expect(told.map(({ kind, facts }) => [kind, facts.comment])).toEqual([['comment-answered', answer.id]]);
});

it('a change is a version, of two at the same moment one; what was removed leaves that it was', async () => {
  const { id } = await say(handler, said('第一稿', { askedId: head.personId }));
  const change = (as: ApiClient, text: string, version: number) =>
    as.request('PUT', `/comments/${id}`, { text, mentions: [registrar.personId], version });
  const changes = await Promise.all(['甲', '乙', '丙', '丁'].map((text) => change(handler, text, 1)));
  expect(changes.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409]);
  expect(changes.find(({ status }) => status === 409)?.body.code).toBe('comment.changed');
  const [changed] = await comments(head);
  expect(changed).toMatchObject({ version: 2, earlier: [{ version: 1, text: '第一稿' }] });
  expect((await noticesOf(registrar, one.id)).map(({ kind }) => kind)).toEqual(['comment-mentioned']);
  expect((await change(head, '别人改', 2)).body.code).toBe('comment.not-found');
  expect((await head.request('POST', `/comments/${id}/withdraw`)).body.code).toBe('comment.not-found');

  await Promise.all([0, 1].map(() => handler.request('POST', `/comments/${id}/withdraw`)));
  const [removed] = await comments(head);
  expect(removed).toMatchObject({ text: '', earlier: [], author: '苏婷' });
  expect(Date.parse(removed.removedAt)).not.toBeNaN();
  // The question is taken back with it.
  expect(await questions(head)).toEqual([]);
  const late = await head.request('POST', `/petitions/${one.id}/comments`, said('晚了', { answersId: id }));
  expect(late.body.code).toBe('comment.no-question');
  expect((await change(handler, '再写', 2)).body.code).toBe('comment.removed');
});

it('a long discussion is read page by page, newest first, and so are questions, oldest first', async () => {
  const asked = { askedId: head.personId };
  for (const text of ['一', '二', '三']) await say(handler, said(text, asked));
  const texts: string[][] = [];
  let cursor = '';
  do {
    const page = await head.get(`/petitions/${one.id}/comments?limit=2${cursor}`);
    texts.push(page.items.map(({ text }: any) => text));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  expect(texts).toEqual([['三', '二'], ['一']]);

  const waiting: string[] = [];
  const totals = new Set<number>();
  do {
    const page = await head.get(`/questions?limit=2${cursor}`);
    totals.add(page.total);
    waiting.push(...page.items.filter((row: any) => row.petitionId === one.id).map(({ text }: any) => text));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  expect(waiting).toEqual(['一', '二', '三']);
  expect(totals.size).toBe(1);
  const other = (await head.get(`/petitions/${one.id}/comments?limit=2`)).nextCursor;
  expect((await head.request('GET', `/questions?cursor=${other}`)).body.code).toBe('cursor.invalid');
});

it('who has an interest in the case from now on has neither its questions nor notices of it', async () => {
  const second = await loginAs('registrar.second');
  await say(handler, said('请登记台复核。', { askedId: second.personId }));
  expect(await questions(second)).toHaveLength(1);
  const interest = { personId: second.personId, kind: 'stake', reason: '与信访人有往来' };
  await (await loginAs('supervisor')).post(`/petitions/${one.id}/interest`, interest);
  expect(await questions(second)).toEqual([]);
  expect(await noticesOf(second, one.id)).toEqual([]);
});
