import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { markRead, readStaffNotices } from '#libs/staff-notice/read-staff-notices';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { ClaimTask } from './claim-task';
import { NOW, type SeededInbox, seedInbox, seedPosts } from './inbox.fixture';
import { URGE_AGAIN_HOURS, UrgeTask } from './urge-task';

let database: ScratchDatabase;
let actors: SeededInbox['actors'];
let now = NOW;
let claims: ClaimTask;
let urges: UrgeTask;
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('urge_task');
  ({ actors } = await seedInbox(database.dataSource, 7, 1));
  await seedPosts(database.dataSource, actors);
  const open = (manager: unknown, actor: unknown, cause: string) => ({
    office: {},
    manager,
    actor,
    cause,
    now,
  });
  claims = new ClaimTask(database.dataSource, { now: () => now } as never);
  urges = new UrgeTask(database.dataSource, { now: () => now, open } as never);
});
beforeEach(() => {
  now = NOW;
});
afterAll(() => database.drop());

/** An open task of Dongjie's handlers, of a case that the registrar has triaged. */
async function aTask() {
  const petitionId = newId();
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id) VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', 'dongjie')`,
    [petitionId, `SPEC${petitionId}`, NOW],
  );
  const insert = (step: string, state: string, group: string, doneBy: string | null) =>
    database.dataSource.query(
      `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
         unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, completed_by)
       VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, $2, $3, 'dongjie', 'handler', $4, $5, 'SPEC', '事项',
         'letter', 'normal', $6, $7)`,
      [String(lastKey++), step, petitionId, group, state, NOW, doneBy],
    );
  await insert('triage', 'completed', 'petition-office:registrar', actors.registrar.personId);
  await insert('decide', 'open', 'dongjie:handler', null);
  return { key: String(lastKey - 1n), petitionId };
}

async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return `${error.status} ${error.code}`;
    throw error;
  }
}

const told = async (actor: Actor, key: string) =>
  (await readStaffNotices(database.dataSource.manager, actor)).filter(({ task }) => task?.key === key);

it('tells whoever has the task, and is proven by the hour of their reading', async () => {
  const { key, petitionId } = await aTask();
  await claims.claim(actors.handler, key);
  await urges.urge(actors.supervisor, key);
  expect(await told(actors.colleague, key)).toEqual([]);
  const [notice] = await told(actors.handler, key);
  expect(notice).toMatchObject({ kind: 'task-urged', by: actors.supervisor.displayName });
  await markRead(database.dataSource.manager, actors.handler, notice!.id, NOW);
  expect(await told(actors.handler, key)).toEqual([]);
  const [reading] = await database.dataSource.query(
    `SELECT r.person_id, r.read_at, s.given_by FROM staff_notice_reading r JOIN staff_notice s ON s.id = r.notice_id
     WHERE s.task_key = $1`,
    [key],
  );
  expect(reading).toEqual({
    person_id: actors.handler.personId,
    read_at: NOW,
    given_by: actors.supervisor.personId,
  });
  const [line] = await database.dataSource.query(`SELECT * FROM dossier_entry WHERE petition_id = $1`, [
    petitionId,
  ]);
  expect(line).toMatchObject({ title_key: 'task.urged', data: { urged: actors.handler.displayName } });
  const audit = await database.dataSource.query(
    `SELECT actor_id FROM audit_entry WHERE action = 'task.urge' AND subject_id = $1`,
    [key],
  );
  expect(audit).toEqual([{ actor_id: actors.supervisor.personId }]);
});

it('tells the whole group while nobody has it, and nobody once it is done', async () => {
  const { key } = await aTask();
  await urges.urge(actors.head, key);
  for (const one of [actors.handler, actors.colleague]) expect(await told(one, key)).toHaveLength(1);
  await database.dataSource.query(`UPDATE task SET state = 'completed' WHERE key = $1`, [key]);
  expect(await told(actors.handler, key)).toEqual([]);
});

it('is for who supervises, the head of the unit, and who has done a step of the case', async () => {
  const { key } = await aTask();
  for (const one of [actors.supervisor, actors.head, actors.registrar])
    expect(await outcome(urges.urge(one, key))).toBe('done');
  expect(await outcome(urges.urge(actors.handler, key))).toBe('409 inbox.urge-own');
  await claims.claim(actors.handler, key);
  expect(await outcome(urges.urge(actors.handler, key))).toBe('409 inbox.urge-own');
  expect(await outcome(urges.urge(actors.colleague, key))).toBe('403 inbox.may-not-urge');
  expect(await outcome(urges.urge(actors.nobody, key))).toBe('404 inbox.task-not-found');
});

it('is heard once a day of one person, however often they press', async () => {
  const { key } = await aTask();
  const presses = await Promise.all(
    Array.from({ length: 5 }, () => outcome(urges.urge(actors.supervisor, key))),
  );
  expect(presses.sort()).toEqual([...Array(4).fill('409 inbox.urged-already'), 'done']);
  now = new Date(NOW.getTime() + URGE_AGAIN_HOURS * 3_600_000 - 1);
  expect(await outcome(urges.urge(actors.supervisor, key))).toBe('409 inbox.urged-already');
  now = new Date(NOW.getTime() + URGE_AGAIN_HOURS * 3_600_000);
  expect(await outcome(urges.urge(actors.supervisor, key))).toBe('done');
  expect(await told(actors.handler, key)).toHaveLength(2);
});

it('is kept from whoever has an interest in the matter', async () => {
  const { key, petitionId } = await aTask();
  await urges.urge(actors.supervisor, key);
  await database.dataSource.query(
    `INSERT INTO interest (petition_id, person_id, reason, declared_by, at) VALUES ($1, $2, '亲属', $2, $3)`,
    [petitionId, actors.handler.personId, NOW],
  );
  expect(await told(actors.handler, key)).toEqual([]);
  expect(await told(actors.colleague, key)).toHaveLength(1);
});
