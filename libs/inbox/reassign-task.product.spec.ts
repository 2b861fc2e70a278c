import 'reflect-metadata';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { NOW, type SeededInbox, seedInbox, seedPosts } from './inbox.fixture';
import { ReassignTask } from './reassign-task';
import { UserTaskRegistry } from './user-task-registry';

const REASON = '本周外出培训，请代为办理。';
let database: ScratchDatabase;
let inbox: SeededInbox;
let reassignments: ReassignTask;
let actors: SeededInbox['actors'];
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('reassign_task');
  inbox = await seedInbox(database.dataSource, 7, 1);
  ({ actors } = inbox);
  await seedPosts(database.dataSource, actors);
  const registry = new UserTaskRegistry();
  const routing = () => ({});
  const contract = (elementId: string) => ({ elementId, completion: class {}, outputs: [] });
  registry.register('spec', [
    { contract: contract('decide'), routing },
    { contract: contract('sign'), routing, notSamePersonAs: ['draft'] },
  ]);
  const office = {
    now: () => NOW,
    open: (manager: unknown, actor: unknown, cause: string) => ({
      office: {},
      manager,
      actor,
      cause,
      now: NOW,
    }),
  };
  reassignments = new ReassignTask(database.dataSource, office as never, registry);
});
afterAll(() => database.drop());

interface Of {
  elementId?: string;
  assignee?: Actor;
  accused?: string;
  petitionId?: string;
}

async function aTask({ elementId = 'decide', assignee, accused, petitionId = newId() }: Of = {}) {
  const key = String(lastKey++);
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id, accused_unit_id)
     VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', 'dongjie', $4) ON CONFLICT DO NOTHING`,
    [petitionId, `SPEC${petitionId}`, NOW, accused ?? null],
  );
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, $2, $3, 'dongjie', 'handler', 'dongjie:handler', 'open',
       'SPEC', '事项', 'letter', 'normal', $4, $5)`,
    [key, elementId, petitionId, NOW, assignee?.personId ?? null],
  );
  return { key, petitionId };
}

const assigneeOf = async (key: string): Promise<string | null> =>
  (await database.dataSource.query(`SELECT assignee FROM task WHERE key = $1`, [key]))[0].assignee;
const give = (actor: Actor, key: string, to: Actor) =>
  reassignments.reassign(actor, key, { personId: to.personId, reason: REASON });
const candidates = async (actor: Actor, key: string) =>
  (await reassignments.candidates(actor, key)).map(({ id }) => id).sort();
const ids = (...people: Actor[]) => people.map(({ personId }) => personId).sort();

/** `done`, or status and code of why not. */
async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return `${error.status} ${error.code}`;
    throw error;
  }
}

it('gives the task to a colleague, with a line in the history and one in the audit', async () => {
  const { key, petitionId } = await aTask({ assignee: actors.handler });
  await give(actors.handler, key, actors.colleague);
  expect(await assigneeOf(key)).toBe(actors.colleague.personId);
  // Asked once more it is as it was.
  await give(actors.head, key, actors.colleague);
  const lines = await database.dataSource.query(
    `SELECT title_key, step, data FROM dossier_entry WHERE petition_id = $1`,
    [petitionId],
  );
  expect(lines).toEqual([
    {
      title_key: 'task.reassigned',
      step: 'decide',
      data: { toPerson: actors.colleague.displayName, reason: REASON },
    },
  ]);
  const audit = await database.dataSource.query(
    `SELECT actor_id, action FROM audit_entry WHERE subject_id = $1`,
    [key],
  );
  expect(audit).toEqual([{ actor_id: actors.handler.personId, action: 'task.reassign' }]);
});

it('is for the holder, the group while nobody holds it, the head of the unit and the supervisor', async () => {
  const { handler, colleague, twoPosts, head, supervisor, registrar, discipline } = actors;
  const free = await aTask();
  expect(await outcome(give(colleague, free.key, handler))).toBe('done');
  expect(await outcome(give(colleague, free.key, twoPosts))).toBe('403 inbox.not-yours');
  expect(await outcome(give(registrar, free.key, twoPosts))).toBe('403 inbox.not-yours');
  expect(await outcome(give(discipline, free.key, twoPosts))).not.toBe('done');
  expect(await outcome(give(head, free.key, twoPosts))).toBe('done');
  expect(await outcome(give(supervisor, free.key, colleague))).toBe('done');
  expect(await assigneeOf(free.key)).toBe(colleague.personId);
});

it('names as candidates only those who may do it', async () => {
  const { handler, colleague, twoPosts, head } = actors;
  const { key, petitionId } = await aTask({ assignee: handler });
  expect(await candidates(handler, key)).toEqual(ids(colleague, twoPosts));
  await database.dataSource.query(
    `INSERT INTO interest (petition_id, person_id, kind, reason, declared_by, at)
     VALUES ($1, $2, 'relative', '近亲属', $3, $4)`,
    [petitionId, colleague.personId, handler.personId, NOW],
  );
  expect(await candidates(handler, key)).toEqual(ids(twoPosts));
  expect(await outcome(give(handler, key, colleague))).toBe('422 inbox.not-a-candidate');
  expect(await outcome(give(handler, key, head))).toBe('422 inbox.not-a-candidate');

  const accusing = await aTask({ assignee: handler, accused: 'hexi' });
  expect(await candidates(handler, accusing.key)).toEqual(ids(colleague));

  const drafted = await aTask({ elementId: 'draft' });
  await database.dataSource.query(
    `UPDATE task SET state = 'completed', completed_by = $2, completed_at = $3 WHERE key = $1`,
    [drafted.key, colleague.personId, NOW],
  );
  const sign = await aTask({ elementId: 'sign', petitionId: drafted.petitionId, assignee: handler });
  expect(await candidates(handler, sign.key)).toEqual(ids(twoPosts));
});

it('leaves out who has left, and names the least busy first', async () => {
  const { handler, colleague, twoPosts } = actors;
  const { key } = await aTask({ assignee: handler });
  for (let i = 0; i < 50; i++) await aTask({ assignee: colleague });
  const listed = await reassignments.candidates(handler, key);
  expect(listed.at(-1)).toMatchObject({ id: colleague.personId });
  expect(listed.map(({ openTasks }) => openTasks)).toEqual(
    listed.map(({ openTasks }) => openTasks).sort((a, b) => a - b),
  );
  await database.dataSource.query(`UPDATE person SET active = false WHERE id = $1`, [twoPosts.personId]);
  expect(await candidates(handler, key)).toEqual(ids(colleague));
  await database.dataSource.query(`UPDATE person SET active = true WHERE id = $1`, [twoPosts.personId]);
});

it('has one of two who give it away at the same moment', async () => {
  const { handler, head, colleague, twoPosts } = actors;
  for (let round = 0; round < 20; round++) {
    const { key } = await aTask({ assignee: handler });
    const results = await Promise.all([
      outcome(give(handler, key, colleague)),
      outcome(give(head, key, twoPosts)),
    ]);
    // The head may give it on after the holder did, never the holder after the head.
    expect(results).toContain('done');
    expect([colleague.personId, twoPosts.personId]).toContain(await assigneeOf(key));
  }
});

it('is not done to a task that has ended', async () => {
  const { handler, colleague } = actors;
  const { key } = await aTask({ assignee: handler });
  await database.dataSource.query(`UPDATE task SET state = 'completing' WHERE key = $1`, [key]);
  expect(await outcome(give(handler, key, colleague))).toBe('409 inbox.not-open');
});
