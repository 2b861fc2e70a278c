import 'reflect-metadata';
import { newId } from '#libs/database/id';
import { loadActors } from '#libs/access/load-actors';
import { NOW, type SeededInbox, seedInbox } from '#libs/inbox/inbox.fixture';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { setPosts } from '#libs/organisation/posts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { tellEndingPosts } from './tell-ending-posts';
import { turnPosts } from './turn-posts';

const POST = { unitId: 'dongjie', role: 'handler' } as const;
let database: ScratchDatabase;
let actors: SeededInbox['actors'];
let today: string;
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('turn_posts');
  ({ actors } = await seedInbox(database.dataSource, 7, 1));
  const [{ day }] = await query(`SELECT office_day()::text AS day`);
  today = day;
});
afterEach(async () => {
  await query(`UPDATE office_clock SET offset_ms = 0`);
  await query(`DELETE FROM staff_notice`);
  await query(`DELETE FROM unit_leader`);
  await query(`DELETE FROM post_term`);
  await query(`UPDATE task SET state = 'cancelled' WHERE state = 'open'`);
});
afterAll(() => database.drop());

const query = (sql: string, values: unknown[] = []) => database.dataSource.query(sql, values);
const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const inDays = (days: number) => query(`UPDATE office_clock SET offset_ms = $1`, [days * 86_400_000]);
const office = {
  transaction: <T>(_: unknown, cause: string, work: (tx: OfficeTransaction) => Promise<T>) =>
    database.dataSource.transaction((manager) =>
      work({ office: {}, manager, actor: SYSTEM, cause, now: NOW } as unknown as OfficeTransaction),
    ),
};
const turn = () => turnPosts(database.dataSource, office as never);
const tell = (days: number) =>
  office.transaction(SYSTEM, `spec:${newId()}`, (tx) => tellEndingPosts(tx, days));
const give = (who: keyof SeededInbox['actors'], posts: Parameters<typeof setPosts>[2]) =>
  database.dataSource.transaction((manager) => setPosts(manager, actors[who].personId, posts));
const groups = async (who: keyof SeededInbox['actors']) =>
  (await loadActors(database.dataSource.manager, [actors[who].personId]))[0]!.groups;
const told = () =>
  query(
    `SELECT kind, coalesce(group_name, person_id::text) AS "to", (facts ->> 'tasks')::int AS tasks FROM staff_notice ORDER BY 1, 2`,
  );

async function held(who: keyof SeededInbox['actors'], guarded = false): Promise<string> {
  const key = String(lastKey++);
  await query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, unit_id, role,
       candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee, draft, protected)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, 'decide', 'dongjie', 'handler', 'dongjie:handler', 'open', 'SPEC', '事项',
       'letter', 'normal', $2, $3, '{"a":1}', $4)`,
    [key, NOW, actors[who].personId, guarded],
  );
  return key;
}
const assignee = async (key: string) =>
  (await query(`SELECT assignee, draft FROM task WHERE key = $1`, [key]))[0];

it('gives rights with the first day and takes them with the last, by the office’s clock alone', async () => {
  await give('nobody', [{ ...POST, from: day(1), until: day(2) }]);
  const seen: string[][] = [];
  for (const days of [0, 1, 2, 3]) {
    await inDays(days);
    seen.push([...(await groups('nobody'))]);
  }
  expect(seen).toEqual([[], ['dongjie:handler'], ['dongjie:handler'], []]);
});

it('gives back what is held when a post has run out, with draft and word, and ends leadership; once', async () => {
  await give('handler', [{ ...POST, until: day(1) }]);
  await give('colleague', [POST]);
  await query(`INSERT INTO unit_leader (unit_id, person_id, leads_as) VALUES ('dongjie', $1, 'deputy')`, [
    actors.handler.personId,
  ]);
  const [mine, theirs, guarded] = [
    await held('handler'),
    await held('colleague'),
    await held('handler', true),
  ];
  expect(await turn()).toBe(0);
  await inDays(2);
  expect(await turn()).toBe(1);
  expect(await turn()).toBe(0);
  expect(await assignee(mine)).toEqual({ assignee: null, draft: { a: 1 } });
  expect(await assignee(guarded)).toMatchObject({ assignee: null });
  expect(await assignee(theirs)).toMatchObject({ assignee: actors.colleague.personId });
  expect(await query(`SELECT 1 FROM unit_leader`)).toEqual([]);
  expect(await query(`SELECT changed_by FROM unit_change WHERE unit_id = 'dongjie'`)).toEqual([
    { changed_by: null },
  ]);
  // What is an accusation's is no unit's business.
  expect(await told()).toEqual(
    ['discipline:discipline', 'discipline:head', 'dongjie:head', 'petition-office:supervisor'].map((to) => ({
      kind: 'post-ended',
      to,
      tasks: 1,
    })),
  );
  expect(
    await query(`SELECT action, detail FROM audit_entry WHERE action LIKE 'organisation.%-post' ORDER BY id`),
  ).toEqual([{ action: 'organisation.end-post', detail: { group: 'dongjie:handler', day: day(1) } }]);
});

it('keeps what is held in a post that goes on, whichever way it was prolonged', async () => {
  await give('handler', [{ ...POST, until: day(1) }]);
  await give('handler', [{ ...POST, until: day(30) }]);
  const key = await held('handler');
  await inDays(2);
  expect(await turn()).toBe(0);
  expect(await assignee(key)).toMatchObject({ assignee: actors.handler.personId });
});

it('follows a post that began and ended while nobody looked', async () => {
  await give('handler', [{ ...POST, from: day(1), until: day(2) }]);
  await inDays(5);
  expect(await turn()).toBe(1);
  expect(await query(`SELECT stage FROM post_term`)).toEqual([{ stage: 'over' }]);
});

it('tells ahead of what is still held, once for each last day: holder, leaders, head and supervisor', async () => {
  await give('handler', [{ ...POST, until: day(5) }]);
  await query(`INSERT INTO unit_leader (unit_id, person_id, leads_as) VALUES ('dongjie', $1, 'chief')`, [
    actors.head.personId,
  ]);
  expect(await tell(7)).toBe(0);
  await held('handler');
  await held('handler');
  expect(await tell(4)).toBe(0);
  expect([await tell(5), await tell(5)]).toEqual([1, 0]);
  const expected = [
    actors.handler.personId,
    actors.head.personId,
    'dongjie:head',
    'petition-office:supervisor',
  ];
  expect((await told()).map(({ to }: { to: string }) => to).sort()).toEqual([...expected].sort());
  await give('handler', [{ ...POST, until: day(6) }]);
  expect(await tell(7)).toBe(1);
});

it('refuses in the database too what would cross', async () => {
  await give('handler', [{ ...POST, until: day(5) }]);
  const insert = query(
    `INSERT INTO post_term (id, person_id, unit_id, role, first_day) VALUES ($1, $2, 'dongjie', 'handler', $3)`,
    [newId(), actors.handler.personId, day(5)],
  );
  await expect(insert).rejects.toMatchObject({ driverError: { code: '23P01' } });
});

it('gives a post that was taken away again the same day, and keeps both in the history', async () => {
  await give('handler', [POST]);
  await give('handler', []);
  expect(await groups('handler')).toEqual([]);
  await give('handler', [POST]);
  expect(await groups('handler')).toEqual(['dongjie:handler']);
  expect(await query(`SELECT ended_at IS NULL AS held FROM post_term ORDER BY held`)).toEqual([
    { held: false },
    { held: true },
  ]);
});
