import 'reflect-metadata';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { releaseLeft } from '#libs/handover/release-left';
import { releaseInterested } from '#libs/petition/release-interested';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { ClaimTask } from '../claim-task';
import { makeDeputy, NOW, type SeededInbox, seedInbox, seedPosts } from '../inbox.fixture';
import { InboxReader } from '../inbox-reader';
import { ReassignTask } from '../reassign-task';
import { readCandidates } from '../task-candidates';
import { UserTaskRegistry } from '../user-task-registry';
import { DelegateTask } from './delegate-task';
import { readLastDelegation } from './read-delegations';

const WORD = '请先核实现场情况，并填写调查表。';
const ANSWER = '已到现场核实，照明确已损坏。';

let database: ScratchDatabase;
let inbox: SeededInbox;
let actors: SeededInbox['actors'];
let delegations: DelegateTask;
let claims: ClaimTask;
let reassignments: ReassignTask;
let reader: InboxReader;
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('delegate_task');
  inbox = await seedInbox(database.dataSource, 7, 1);
  ({ actors } = inbox);
  await seedPosts(database.dataSource, actors);
  const registry = new UserTaskRegistry();
  const contract = (elementId: string) => ({ elementId, completion: class {}, outputs: [] });
  const routing = () => ({});
  registry.register('spec', [
    { contract: contract('draft'), routing },
    { contract: contract('sign'), routing, notSamePersonAs: ['draft'] },
  ]);
  const open = (manager: unknown, actor: unknown, cause: string) => ({
    office: {},
    manager,
    actor,
    cause,
    now: NOW,
  });
  const office = { now: () => NOW, open } as never;
  const clock = { now: () => NOW } as never;
  delegations = new DelegateTask(database.dataSource, office, registry);
  reassignments = new ReassignTask(database.dataSource, office, registry);
  claims = new ClaimTask(database.dataSource, clock);
  reader = new InboxReader(database.dataSource, clock, new StepTexts(database.dataSource));
});
afterAll(() => database.drop());

/** A task that the handler has claimed, unless told. */
async function aTask({
  elementId = 'draft',
  petitionId = newId(),
  assignee = actors.handler as Actor | null,
} = {}) {
  const key = String(lastKey++);
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id)
     VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', 'dongjie') ON CONFLICT DO NOTHING`,
    [petitionId, `SPEC${petitionId}`, NOW],
  );
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, $2, $3, 'dongjie', 'handler', 'dongjie:handler', 'open',
       'SPEC', '事项', 'letter', 'normal', $4, $5)`,
    [key, elementId, petitionId, NOW, assignee?.personId ?? null],
  );
  await database.dataSource.query(
    `INSERT INTO task_count (candidate_group, open_count) VALUES ('dongjie:handler', 1)
     ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = task_count.open_count + 1`,
  );
  return { key, petitionId };
}

async function delegated() {
  const task = await aTask();
  await lend(task.key);
  return task;
}

const lend = (key: string, to = actors.colleague, actor = actors.handler) =>
  delegations.delegate(actor, key, { personId: to.personId, reason: WORD });

/** Names of who has the task and for whom. */
async function hands(key: string): Promise<[string | null, string | null]> {
  const [task] = await database.dataSource.query(`SELECT assignee, delegated_by FROM task WHERE key = $1`, [
    key,
  ]);
  return [nameOf(task.assignee), nameOf(task.delegated_by)];
}

function nameOf(id: string | null): string | null {
  return Object.entries(actors).find(([, { personId }]) => personId === id)?.[0] ?? null;
}

const states = async (key: string): Promise<string[]> =>
  (
    await database.dataSource.query(
      `SELECT state FROM task_delegation WHERE task_key = $1 ORDER BY given_at, id`,
      [key],
    )
  ).map(({ state }: { state: string }) => state);

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

it('has a colleague work on the task, who hands it in; both are told, and it stands in history and audit', async () => {
  const { key, petitionId } = await delegated();
  expect(await hands(key)).toEqual(['colleague', 'handler']);
  expect(await readLastDelegation(database.dataSource.manager, key)).toMatchObject({
    owner: actors.handler.displayName,
    delegate: actors.colleague.displayName,
    word: WORD,
    state: 'open',
  });
  await delegations.handIn(actors.colleague, key, ANSWER);
  expect(await hands(key)).toEqual(['handler', null]);
  expect(await readLastDelegation(database.dataSource.manager, key)).toMatchObject({
    state: 'handed-in',
    answer: ANSWER,
    deputy: null,
  });
  const { query } = database.dataSource.manager;
  const all = (sql: string) => query.call(database.dataSource.manager, sql, [petitionId]);
  expect(
    await all(`SELECT title_key, data FROM dossier_entry WHERE petition_id = $1 ORDER BY at, title_key`),
  ).toEqual([
    { title_key: 'task.delegated', data: { toPerson: actors.colleague.displayName, reason: WORD } },
    { title_key: 'task.handed-in', data: { reason: ANSWER } },
  ]);
  const notices = await database.dataSource.query(
    `SELECT kind, person_id, given_by FROM staff_notice WHERE task_key = $1 ORDER BY kind`,
    [key],
  );
  expect(notices).toEqual([
    { kind: 'task-delegated', person_id: actors.colleague.personId, given_by: actors.handler.personId },
    { kind: 'task-handed-in', person_id: actors.handler.personId, given_by: actors.colleague.personId },
  ]);
  const audit = await database.dataSource.query(
    `SELECT action, actor_id FROM audit_entry WHERE subject_id = $1 ORDER BY action`,
    [key],
  );
  expect(audit).toEqual([
    { action: 'task.delegate', actor_id: actors.handler.personId },
    { action: 'task.hand-in', actor_id: actors.colleague.personId },
  ]);
});

it('leaves the decision with its owner: who works on it neither gives it back, passes it on nor delegates it', async () => {
  const { key } = await delegated();
  expect(await outcome(claims.release(actors.colleague, key))).toBe('409 inbox.delegated');
  expect(await outcome(lend(key, actors.twoPosts, actors.colleague))).toBe('409 inbox.delegated');
  const reason = '转给他人';
  const pass = reassignments.reassign(actors.colleague, key, { personId: actors.twoPosts.personId, reason });
  expect(await outcome(pass)).toBe('403 inbox.not-yours');
  expect(await outcome(delegations.handIn(actors.handler, key, ANSWER))).toBe('409 inbox.already-claimed');
  expect(await hands(key)).toEqual(['colleague', 'handler']);
});

it('is for whoever has claimed the task, and to those who may do it', async () => {
  const free = await aTask({ assignee: null });
  expect(await outcome(lend(free.key))).toBe('409 inbox.not-assignee');
  const { key, petitionId } = await aTask();
  expect(await outcome(lend(key, actors.twoPosts, actors.colleague))).toBe('409 inbox.already-claimed');
  expect(await outcome(lend(key, actors.handler))).toBe('422 inbox.not-a-candidate');
  expect(await outcome(lend(key, actors.registrar))).toBe('422 inbox.not-a-candidate');
  await database.dataSource.query(
    `INSERT INTO interest (petition_id, person_id, reason, declared_by, at) VALUES ($1, $2, '亲属', $2, $3)`,
    [petitionId, actors.colleague.personId, NOW],
  );
  expect(await outcome(lend(key))).toBe('422 inbox.not-a-candidate');
  expect(await outcome(delegations.handIn(actors.handler, key, ANSWER))).toBe('409 inbox.not-delegated');
});

it('is recalled by its owner alone, who may press twice', async () => {
  const { key } = await delegated();
  expect(await outcome(delegations.recall(actors.twoPosts, key))).toBe('409 inbox.not-delegated');
  await delegations.recall(actors.handler, key);
  await delegations.recall(actors.handler, key);
  expect([await hands(key), await states(key)]).toEqual([['handler', null], ['recalled']]);
});

it('has one of two who act at the same moment', async () => {
  for (let round = 0; round < 10; round++) {
    const one = await aTask();
    const lent = await Promise.all([outcome(lend(one.key)), outcome(lend(one.key, actors.twoPosts))]);
    expect(lent.filter((how) => how === 'done')).toHaveLength(1);
    expect(await states(one.key)).toEqual(['open']);
    const two = await delegated();
    const [handed, recalled] = await Promise.all([
      outcome(delegations.handIn(actors.colleague, two.key, ANSWER)),
      outcome(delegations.recall(actors.handler, two.key)),
    ]);
    // Recalled after it was handed in it is in their hands already: nothing is left to do.
    expect([
      ['done', 'done', 'handed-in'],
      ['409 inbox.already-claimed', 'done', 'recalled'],
    ]).toContainEqual([handed, recalled, (await states(two.key))[0]]);
    expect(await hands(two.key)).toEqual(['handler', null]);
  }
});

it('comes back to its owner when who works on it must not any more', async () => {
  const { key, petitionId } = await delegated();
  await database.dataSource.query(
    `INSERT INTO interest (petition_id, person_id, reason, declared_by, at) VALUES ($1, $2, '亲属', $2, $3)`,
    [petitionId, actors.colleague.personId, NOW],
  );
  await releaseInterested({ manager: database.dataSource.manager } as never, petitionId);
  expect([await hands(key), await states(key)]).toEqual([['handler', null], ['ended']]);
});

it('is free for the group when neither may do it, and who works on it has it once its owner has left', async () => {
  const both = await delegated();
  await database.dataSource.query(
    `INSERT INTO interest (petition_id, person_id, reason, declared_by, at)
     SELECT $1, p, '亲属', p, $3 FROM unnest($2::uuid[]) AS p`,
    [both.petitionId, [actors.colleague.personId, actors.handler.personId], NOW],
  );
  await releaseInterested({ manager: database.dataSource.manager } as never, both.petitionId);
  expect(await hands(both.key)).toEqual([null, null]);
  const left = await delegated();
  const owner = [actors.handler.personId];
  await database.dataSource.query(`UPDATE person SET active = false WHERE id = $1`, owner);
  await releaseLeft(database.dataSource);
  expect([await hands(left.key), await states(left.key)]).toEqual([['colleague', null], ['ended']]);
  await database.dataSource.query(`UPDATE person SET active = true WHERE id = $1`, owner);
});

it('is handed in by the deputy of who works on it', async () => {
  const { key } = await delegated();
  await makeDeputy(database, inbox, 'twoPosts', ['colleague']);
  await claims.claim(actors.twoPosts, key);
  expect(await hands(key)).toEqual(['twoPosts', 'handler']);
  await delegations.handIn(actors.twoPosts, key, ANSWER);
  expect(await hands(key)).toEqual(['handler', null]);
  expect(await readLastDelegation(database.dataSource.manager, key)).toMatchObject({
    delegate: actors.colleague.displayName,
    deputy: actors.twoPosts.displayName,
  });
});

it('counts as having had a hand in the step where another one must do the next', async () => {
  const { key, petitionId } = await delegated();
  await delegations.handIn(actors.colleague, key, ANSWER);
  await database.dataSource.query(
    `UPDATE task SET state = 'completed', completed_by = $2, completed_at = $3 WHERE key = $1`,
    [key, actors.handler.personId, NOW],
  );
  const next = await aTask({ elementId: 'sign', petitionId, assignee: null });
  const step = { notSamePersonAs: ['draft'] };
  const able = await readCandidates(database.dataSource.manager, next, step);
  expect(able.map(({ id }) => nameOf(id))).toEqual(['twoPosts']);
});

it('has a list of its own, and leaves the other lists as they were', async () => {
  const before = await reader.counts(actors.handler);
  const { key } = await delegated();
  const keys = async (box: 'delegated' | 'claimed' | 'todo', actor: Actor) =>
    (await reader.list(actor, { box, limit: 100 })).items.map((item) => item.key);
  expect(await reader.counts(actors.handler)).toEqual({ ...before, delegated: before.delegated + 1 });
  expect(await keys('delegated', actors.handler)).toContain(key);
  expect(await keys('claimed', actors.handler)).not.toContain(key);
  expect(await keys('claimed', actors.colleague)).toContain(key);
  const [row] = (await reader.list(actors.handler, { box: 'delegated', limit: 100 })).items.filter(
    (item) => item.key === key,
  );
  expect(row).toMatchObject({
    assignee: { displayName: actors.colleague.displayName },
    delegatedBy: { displayName: actors.handler.displayName },
  });
});
