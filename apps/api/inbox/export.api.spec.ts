import { loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

const mark = `带走${Date.now()}`;
let cases: CaseDriver[];

beforeAll(async () => {
  cases = await Promise.all([0, 1, 2].map((number) => CaseDriver.register({ subject: `${mark}${number}` })));
  for (const one of cases) {
    await one.complete('triage-petition', TRIAGE_TO('xinhe'));
    await one.task('accept-petition');
  }
});

/** The newest audit entry of the person about a list that was taken along. */
async function onRecord(personId: string): Promise<{ action: string; detail: object }> {
  const [entry] = await database.rows<{ action: string; detail: object }>(
    `SELECT action, detail FROM audit_entry WHERE actor_id = $1 AND action LIKE '%export%' ORDER BY at DESC LIMIT 1`,
    [personId],
  );
  return entry!;
}

it('the inbox leaves as the list shows it, and that is on record without the words searched for', async () => {
  const handler = await loginAs('handler.xinhe');
  const list = await handler.post('/inbox/export', { box: 'todo', q: mark, sort: 'received' });
  const shown = await handler.get(`/inbox?q=${encodeURIComponent(mark)}&sort=received`);
  expect(shown.items).toHaveLength(3);
  expect(list).toEqual({
    items: shown.items.map((row: object) => expect.objectContaining(keysOf(row))),
    truncated: false,
  });
  const entry = await onRecord(handler.personId);
  expect(entry).toEqual({
    action: 'inbox.export',
    detail: { box: 'todo', sort: 'received', searched: true, rows: 3, truncated: false },
  });
});

/** What of a row does not go on with time. */
const keysOf = (row: any) => ({ key: row.key, subject: row.subject, dueAt: row.dueAt });

it('petitions leave as the list shows them, to nobody more than they may see', async () => {
  const registrar = await loginAs('registrar');
  const list = await registrar.post('/petitions/export', { q: mark });
  expect(list.items.map(({ id }: { id: string }) => id)).toEqual(cases.map(({ id }) => id).reverse());
  expect(await onRecord(registrar.personId)).toEqual({
    action: 'petition.export-list',
    detail: { searched: true, rows: 3, truncated: false },
  });
  const stranger = await loginAs('handler.dongjie');
  expect(await stranger.post('/petitions/export', { q: mark })).toEqual({ items: [], truncated: false });
});

it.each([
  ['/inbox/export', { box: 'attic' }, 'box'],
  ['/inbox/export', { person: 'somebody' }, 'person'],
  ['/inbox/export', { limit: 20 }, 'limit'],
  ['/petitions/export', { status: 'lost' }, 'status'],
  ['/petitions/export', { cursor: 'x' }, 'cursor'],
])('%s refuses %p, and nothing is on record', async (path, body, field) => {
  const registrar = await loginAs('registrar');
  const before = await onRecord(registrar.personId);
  const answer = await registrar.request('POST', path, body);
  expect([answer.status, answer.body.errors[0].field]).toEqual([422, field]);
  expect(await onRecord(registrar.personId)).toEqual(before);
});

it('the open tasks of a unit are narrowed to those of one person', async () => {
  const handler = await loginAs('handler.xinhe');
  const { key } = await cases[1]!.task('accept-petition');
  await handler.post(`/tasks/${key}/claim`);
  const head = await loginAs('head.xinhe');
  const of = async (person: string) =>
    (await head.get(`/inbox?box=unit&person=${person}&q=${encodeURIComponent(mark)}`)).items;
  expect((await of(handler.personId)).map((row: any) => row.key)).toEqual([key]);
  expect(await of(head.personId)).toEqual([]);
});
