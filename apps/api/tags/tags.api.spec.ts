import { randomInt, randomUUID } from 'node:crypto';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

let supervisor: ApiClient;
let handler: ApiClient;
let one: CaseDriver;

beforeAll(async () => {
  supervisor = await loginAs('supervisor');
  handler = await loginAs('handler.xinhe');
  one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('xinhe'));
  await one.task('accept-petition');
});

const newTag = async (): Promise<string> =>
  (await supervisor.post('/tags', { nameZh: `噪音${randomInt(1e9)}`, nameEn: 'Noise' })).id;
const tag = (who: ApiClient, add: string[], remove: string[] = [], id = one.id) =>
  who.request('POST', `/petitions/${id}/tags`, { add, remove });
const idsOf = (list: { items: { id?: string; petitionId?: string }[] }) =>
  list.items.map(({ id, petitionId }) => petitionId ?? id);

it('a case has the tags that it is given, in its lists and on its page, until they are taken away', async () => {
  const [first, second] = [await newTag(), await newTag()];
  expect((await tag(handler, [first, second])).status).toBe(204);
  expect((await tag(handler, [first])).status).toBe(204);
  expect((await handler.get(`/petitions/${one.id}`)).tags.sort()).toEqual([first, second].sort());
  for (const [list, more] of [
    ['/petitions', ''],
    ['/inbox', '&box=todo'],
  ] as const) {
    const found = await handler.get(`${list}?tags=${first}&tags=${second}${more}`);
    expect([idsOf(found), found.total]).toEqual([[one.id], 1]);
    expect(found.items[0].tags.sort()).toEqual([first, second].sort());
  }
  expect((await handler.post('/inbox/export', { box: 'todo', tags: [first] })).items).toHaveLength(1);
  expect((await handler.post('/petitions/export', { tags: [first] })).items).toHaveLength(1);
  await tag(handler, [], [first]);
  expect((await handler.get(`/petitions?tags=${first}`)).total).toBe(0);
  expect((await handler.get(`/petitions?tags=${second}`)).total).toBe(1);
  // Petitioners do not see them.
  expect(JSON.stringify(await one.track())).not.toContain(second);
});

it('what one may not see is neither tagged nor found by a tag', async () => {
  const accusation = await CaseDriver.register({ category: 'accusation', accusedUnitId: 'hexi' });
  const id = await newTag();
  const discipline = await loginAs('discipline');
  expect((await tag(discipline, [id], [], accusation.id)).status).toBe(204);
  expect(idsOf(await discipline.get(`/petitions?tags=${id}`))).toEqual([accusation.id]);
  for (const name of ['supervisor', 'handler.hexi', 'head.hexi', 'handler.xinhe']) {
    const person = await loginAs(name);
    expect(await person.get(`/petitions?tags=${id}`)).toMatchObject({ items: [], total: 0 });
    expect(await person.get(`/inbox?box=todo&tags=${id}`)).toMatchObject({ items: [], total: 0 });
    expect((await tag(person, [id], [], accusation.id)).body.code).toBe('petition.not-found');
  }
  const stranger = await loginAs('handler.dongjie');
  expect((await tag(stranger, [id])).status).toBe(404);
});

it('a retired tag is given to no further case; those that have it keep it, and are found', async () => {
  const id = await newTag();
  await tag(handler, [id]);
  const names = { nameZh: `停用${randomInt(1e9)}`, nameEn: 'Retired' };
  expect((await supervisor.request('PATCH', `/tags/${id}`, { ...names, retired: true })).status).toBe(204);
  const listed = (await handler.get('/tags')).find((each: { id: string }) => each.id === id);
  expect(listed).toEqual({ id, name: { zh: names.nameZh, en: 'Retired' }, retired: true });
  expect((await tag(handler, [id])).status).toBe(204);
  expect((await handler.get(`/petitions?tags=${id}`)).total).toBe(1);
  const other = await CaseDriver.register();
  const refused = await tag(supervisor, [id], [], other.id);
  expect([refused.status, refused.body.code]).toEqual([422, 'tag.retired']);
});

it.each([
  ['a name of people', { nameZh: '缠访老户' }, 'tag.of-people'],
  ['an act against them', { nameZh: '稳控对象' }, 'tag.of-people'],
  ['no name', { nameZh: ' ' }, 'input.invalid'],
])('the list takes no tag with %s', async (_, wrong, code) => {
  const before = await supervisor.get('/tags');
  const answer = await supervisor.request('POST', '/tags', { nameEn: 'Housing', ...wrong });
  expect([answer.status, answer.body.code]).toEqual([422, code]);
  expect(await supervisor.get('/tags')).toEqual(before);
});

it('two tags have not one name, and only a supervisor keeps the list', async () => {
  const nameZh = `Water${randomInt(1e9)}`;
  await supervisor.post('/tags', { nameZh, nameEn: 'Water' });
  const again = await supervisor.request('POST', '/tags', { nameZh: nameZh.toUpperCase(), nameEn: 'Water' });
  expect([again.status, again.body.code]).toEqual([422, 'tag.name-taken']);
  for (const name of ['handler.xinhe', 'registrar', 'admin'])
    expect((await (await loginAs(name)).request('POST', '/tags', { nameZh: '水', nameEn: 'W' })).status).toBe(
      403,
    );
});

it('a case has ten at most, of those that there are', async () => {
  const ids = await Promise.all(Array.from({ length: 11 }, newTag));
  const other = await CaseDriver.register();
  const give = (some: string[]) => tag(supervisor, some, [], other.id);
  expect((await give([randomUUID()])).body.code).toBe('tag.not-found');
  expect((await give(ids.slice(0, 10))).status).toBe(204);
  expect((await give(ids.slice(10))).body.code).toBe('tag.too-many');
  expect((await supervisor.get(`/petitions/${other.id}`)).tags).toHaveLength(10);
});

it('the audit knows who has changed the tags, without a word of theirs', async () => {
  const id = await newTag();
  await tag(handler, [id]);
  const entries = await database.rows<{ action: string; detail: object }>(
    `SELECT action, detail FROM audit_entry WHERE subject_id IN ($1, $2) AND action LIKE '%tag%' ORDER BY at DESC LIMIT 2`,
    [id, one.id],
  );
  expect(entries).toEqual([
    { action: 'petition.tag', detail: {} },
    { action: 'tag.add', detail: {} },
  ]);
});

it.each(['left=soon', 'tags=x', 'tags=', 'sort=best', 'light=blue', 'person=me'])(
  'a list of cases refuses %s',
  async (query) => {
    expect((await handler.request('GET', `/petitions?${query}`)).status).toBe(422);
  },
);
