import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { type PersonName, type SeededInbox, seedInbox, seedPosts } from '#libs/inbox/inbox.fixture';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { readUncovered } from './read-uncovered';
import { tellUncovered } from './tell-uncovered';

const NOON = 12 * 3_600_000;
let database: ScratchDatabase;
let inbox: SeededInbox;
let actors: SeededInbox['actors'];
let lastKey = 1n;
let today: Date;

beforeAll(async () => {
  database = await scratchDatabase('uncovered');
  inbox = await seedInbox(database.dataSource, 7, 1);
  ({ actors } = inbox);
  await seedPosts(database.dataSource, actors);
  const [{ day }] = await database.dataSource.query(`SELECT office_day()::text AS day`);
  today = new Date(`${day}T00:00:00+08:00`);
});
afterEach(async () => {
  for (const table of ['staff_notice', 'absence_gap', 'deputyship', 'absence'])
    await database.dataSource.query(`DELETE FROM ${table}`);
  await database.dataSource.query(`UPDATE task SET state = 'cancelled' WHERE state = 'open'`);
});
afterAll(() => database.drop());

interface Of {
  group?: string;
  assignee?: Actor;
  behalf?: Actor;
  /** Days from today; none when left out. */
  due?: number;
  protected?: boolean;
}

/** An open task; answers its key. */
async function aTask({ group = 'dongjie:handler', assignee, behalf, due, ...of }: Of = {}): Promise<string> {
  const key = String(lastKey++);
  const petitionId = newId();
  const [unit, role] = group.split(':');
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id, protected) VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', $4, $5)`,
    [petitionId, `SPEC${petitionId}`, today, unit, of.protected ?? false],
  );
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee, on_behalf_of,
       due_at, protected)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, 'decide', $2, $3, $4, $5, 'open', 'SPEC', '事项', 'letter',
       'normal', $6, $7, $8, coalesce($9::timestamptz, 'infinity'), $10)`,
    [
      key,
      petitionId,
      unit,
      role,
      group,
      today,
      assignee?.personId ?? null,
      behalf?.personId ?? null,
      due === undefined ? null : new Date(today.getTime() + due * 86_400_000 + NOON),
      of.protected ?? false,
    ],
  );
  return key;
}

/** Somebody is away, days counted from today; some stand in. */
async function away(
  who: Actor,
  from: number,
  to: number,
  deputies: [Actor, string[]?][] = [],
): Promise<string> {
  const id = newId();
  await database.dataSource.query(
    `INSERT INTO absence (id, person_id, first_day, last_day, recorded_by, recorded_at)
     VALUES ($1, $2, office_day() + $3::int, office_day() + $4::int, $2, $5)`,
    [id, who.personId, from, to, today],
  );
  for (const [deputy, processes] of deputies) {
    await database.dataSource.query(
      `INSERT INTO deputyship (id, absence_id, person_id, deputy_id, first_day, last_day, processes, named_by, named_at)
       SELECT gen_random_uuid(), a.id, a.person_id, $2, a.first_day, a.last_day, $3, a.person_id, $4 FROM absence a WHERE a.id = $1`,
      [id, deputy.personId, processes ?? null, today],
    );
  }
  return id;
}

const tell = () =>
  database.dataSource.transaction((manager) =>
    tellUncovered({
      office: {},
      manager,
      actor: SYSTEM,
      cause: newId(),
      now: today,
    } as unknown as OfficeTransaction),
  );
const told = (): Promise<{ group: string; tasks: number }[]> =>
  database.dataSource.query(
    `SELECT group_name AS "group", (facts ->> 'tasks')::int AS tasks FROM staff_notice WHERE kind = 'absence-uncovered'
     ORDER BY given_at, id`,
  );
const found = async () =>
  (
    await database.dataSource.query(`SELECT task_key AS key, why FROM uncovered_tasks() ORDER BY task_key`)
  ).map(({ key, why }: { key: string; why: string }) => `${key} ${why}`);
const listed = async (name: PersonName) =>
  (
    await readUncovered(
      database.dataSource,
      { now: () => today } as never,
      new StepTexts(database.dataSource),
      actors[name],
    )
  ).map(({ task }) => task.key);

it('is what somebody who is away holds without a deputy, whenever it was claimed', async () => {
  const { handler, colleague } = actors;
  const [held, due] = [await aTask({ assignee: handler }), await aTask({ assignee: handler, due: 30 })];
  await aTask({ assignee: colleague });
  expect(await found()).toEqual([]);
  await away(handler, 0, 3);
  expect(await found()).toEqual([`${held} held`, `${due} held`]);
  const later = await aTask({ assignee: handler });
  expect(await found()).toContain(`${later} held`);
});

it('is of an absence to come what will be due in its days', async () => {
  const { handler } = actors;
  const keys = new Map<number, string>();
  for (const due of [1, 2, 4, 5]) keys.set(due, await aTask({ assignee: handler, due }));
  await aTask({ assignee: handler });
  await away(handler, 2, 4);
  expect(await found()).toEqual([`${keys.get(2)} held`, `${keys.get(4)} held`]);
});

it('is not what a deputy does who is here, as far as they do it', async () => {
  const { handler, head, registrar } = actors;
  const key = await aTask({ assignee: handler });
  await away(handler, 0, 3, [[head, ['review']]]);
  expect(await found()).toEqual([`${key} held`]);
  await database.dataSource.query(`UPDATE deputyship SET processes = NULL`);
  expect(await found()).toEqual([]);
  // The deputy falls ill.
  await away(head, 0, 1);
  expect(await found()).toEqual([`${key} held`]);
  await database.dataSource.query(`UPDATE absence SET ended_at = now() WHERE person_id = $1`, [
    head.personId,
  ]);
  await database.dataSource.query(`UPDATE person SET active = false WHERE id = $1`, [head.personId]);
  expect(await found()).toEqual([`${key} held`]);
  await database.dataSource.query(`UPDATE person SET active = true WHERE id = $1`, [head.personId]);
  // What a deputy holds for another is seen to by nobody while they are away themselves.
  const behalf = await aTask({ assignee: registrar, behalf: handler });
  await away(registrar, 0, 1, [[head]]);
  expect(await found()).toEqual([`${behalf} held`]);
});

it('is what is free in a group whose people are all away', async () => {
  const { handler, colleague, twoPosts, supervisor } = actors;
  const key = await aTask();
  await away(handler, 0, 3);
  await away(colleague, 0, 3);
  expect(await found()).toEqual([]);
  const last = await away(twoPosts, 0, 3);
  expect(await found()).toEqual([`${key} group`]);
  await database.dataSource.query(
    `INSERT INTO deputyship (id, absence_id, person_id, deputy_id, first_day, last_day, named_by, named_at)
     SELECT gen_random_uuid(), id, person_id, $2, first_day, last_day, $2, recorded_at FROM absence WHERE id = $1`,
    [last, supervisor.personId],
  );
  expect(await found()).toEqual([]);
});

it('is told to the head and the supervisor, each task once, however many look at the same moment', async () => {
  const { handler } = actors;
  await aTask({ assignee: handler });
  await away(handler, 0, 3);
  const counts = await Promise.all([tell(), tell(), tell()]);
  expect(counts.sort()).toEqual([0, 0, 1]);
  const notices = [
    { group: 'dongjie:head', tasks: 1 },
    { group: 'petition-office:supervisor', tasks: 1 },
  ];
  expect((await told()).sort((a, b) => a.group.localeCompare(b.group))).toEqual(notices);
  await aTask({ assignee: handler });
  expect(await tell()).toBe(1);
  expect(await told()).toHaveLength(4);
  expect(await tell()).toBe(0);
});

it('is told of accusations to the discipline office alone', async () => {
  const { discipline } = actors;
  const key = await aTask({ group: 'discipline:discipline', assignee: discipline, protected: true });
  await away(discipline, 0, 3);
  await tell();
  expect((await told()).map(({ group }) => group).sort()).toEqual([
    'discipline:discipline',
    'discipline:head',
  ]);
  expect(await listed('supervisor')).toEqual([]);
  expect(await listed('head')).toEqual([]);
  expect(await listed('discipline')).toEqual([key]);
});

it('is listed for who can pass it on, but not what they must not know of', async () => {
  const { handler, head } = actors;
  const [one, other] = [
    await aTask({ assignee: handler, due: 2 }),
    await aTask({ assignee: handler, due: 1 }),
  ];
  await away(handler, 0, 3);
  expect(await listed('head')).toEqual([other, one]);
  expect(await listed('supervisor')).toEqual([other, one]);
  expect(await listed('registrar')).toEqual([]);
  expect(await listed('nobody')).toEqual([]);
  await database.dataSource.query(
    `INSERT INTO interest SELECT petition_id, $2, '亲属', $2, $3 FROM task WHERE key = $1`,
    [one, head.personId, today],
  );
  expect(await listed('head')).toEqual([other]);
});
