import 'reflect-metadata';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { InputInvalid } from '#libs/validation/index';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import type { ClaimTask } from './claim-task';
import type { CompleteTask } from './complete-task';
import { NOW, type SeededInbox } from './inbox.fixture';
import { moveTaskDeadlines } from './move-task-deadlines';
import { reopenTask } from './reopen-task';
import { DRAFT_KILOBYTES, type SaveDraft } from './save-draft';
import { DecisionCompletion, type Effect, outcome, TaskDesk } from './task-desk.fixture';
import type { TaskReader } from './task-view';

let desk: TaskDesk;
let database: ScratchDatabase;
let inbox: SeededInbox;
let claims: ClaimTask;
let drafts: SaveDraft;
let completions: CompleteTask;
let reader: TaskReader;
/** What the handler of the step `decide` does, for one test. */
let effect: Effect;
let handler: Actor;
let colleague: Actor;

beforeAll(async () => {
  database = await scratchDatabase('task_commands');
  desk = await TaskDesk.open(database.dataSource, (context) => effect(context));
  ({ inbox, claims, drafts, completions, reader } = desk);
  ({ handler, colleague } = inbox.actors);
});
beforeEach(() => {
  effect = () => Promise.resolve();
});
afterAll(() => database.drop());

const aTask: TaskDesk['aTask'] = (of) => desk.aTask(of);

async function row(key: string) {
  const rows = await database.dataSource.query(`SELECT * FROM task WHERE key = $1`, [key]);
  return rows[0];
}
const count = async (sql: string, values: unknown[]): Promise<number> =>
  (await database.dataSource.query(`SELECT count(*)::int AS n FROM ${sql}`, values))[0].n;

describe('claiming', () => {
  it('has one winner when two people claim at the same moment, fifty times', async () => {
    for (let round = 0; round < 50; round++) {
      const { key } = await aTask();
      const results = await Promise.all(
        [handler, colleague].map((actor) => outcome(claims.claim(actor, key))),
      );
      expect(results.sort()).toEqual(['409 inbox.already-claimed', 'done']);
      const { assignee } = await row(key);
      expect([handler.personId, colleague.personId]).toContain(assignee);
      expect(await count(`audit_entry WHERE action = 'task.claim' AND subject_id = $1`, [key])).toBe(1);
    }
  });

  it('tells the loser who has it, and the winner nothing new', async () => {
    const { key } = await aTask();
    await claims.claim(handler, key);
    await claims.claim(handler, key);
    const error = await claims.claim(colleague, key).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ params: { name: handler.displayName } });
  });

  it('is for the group alone, and for nobody with an interest', async () => {
    const { key, petitionId } = await aTask();
    expect(await outcome(claims.claim(inbox.actors.head, key))).toBe('403 inbox.not-candidate');
    expect(await outcome(claims.claim(inbox.actors.nobody, key))).toBe('404 inbox.task-not-found');
    expect(await outcome(claims.claim(handler, '987654321'))).toBe('404 inbox.task-not-found');
    await database.dataSource.query(`INSERT INTO interest VALUES ($1, $2, '亲属', $2, $3)`, [
      petitionId,
      handler.personId,
      NOW,
    ]);
    expect(await outcome(claims.claim(handler, key))).toBe('403 inbox.interest');
    await database.dataSource.query(`UPDATE interest SET kind = 'party' WHERE petition_id = $1`, [
      petitionId,
    ]);
    expect(await outcome(claims.claim(handler, key))).toBe('404 inbox.task-not-found');
    expect(await outcome(claims.claim(colleague, key))).toBe('done');
  });

  it('is refused once the post is over, also while the login is still believed', async () => {
    const { key } = await aTask();
    const { dataSource } = database;
    const posts: { id: string }[] = await dataSource.query(
      `UPDATE post_term SET last_day = first_day - 1, first_day = first_day - 2 WHERE person_id = $1 RETURNING id`,
      [colleague.personId],
    );
    expect(posts.length).toBeGreaterThan(0);
    expect(await outcome(claims.claim(colleague, key))).toBe('403 inbox.not-candidate');
    expect(await row(key)).toMatchObject({ assignee: null });
    await dataSource.query(`UPDATE post_term SET last_day = NULL WHERE person_id = $1`, [colleague.personId]);
    expect(await outcome(claims.claim(colleague, key))).toBe('done');
  });

  it('is undone by whoever has it', async () => {
    const { key } = await aTask();
    await claims.claim(handler, key);
    expect(await outcome(claims.release(colleague, key))).toBe('409 inbox.already-claimed');
    await claims.release(handler, key);
    expect(await row(key)).toMatchObject({ assignee: null, claimed_at: null });
    expect(await outcome(claims.release(handler, key))).toBe('409 inbox.not-assignee');
  });
});

it('is not completed in an instance that another one has taken over', async () => {
  const { key } = await aTask();
  await database.dataSource.query(
    `INSERT INTO instance_claim (instance_key, petition_id, process_id, process_version, cause, claimed_at, finished_at)
     SELECT instance_key, petition_id, process_id, 1, 'spec', $2, $2 FROM task WHERE key = $1
     ON CONFLICT (instance_key) DO UPDATE SET finished_at = $2`,
    [key, NOW],
  );
  expect(await outcome(completions.complete(handler, key, { approved: true }))).toBe('409 inbox.not-open');
  expect(await row(key)).toMatchObject({ state: 'open', assignee: null });
});

describe('a draft', () => {
  it("is its assignee's and comes back with the task", async () => {
    const { key } = await aTask();
    expect(await outcome(drafts.save(handler, key, {}))).toBe('409 inbox.not-assignee');
    await claims.claim(handler, key);
    await drafts.save(handler, key, { comment: '正在核实' });
    expect(await outcome(drafts.save(colleague, key, {}))).toBe('409 inbox.already-claimed');
    expect((await reader.read(handler, key)).draft).toEqual({ comment: '正在核实' });
    expect((await reader.read(colleague, key)).draft).toBeNull();
  });

  it(`is at most ${DRAFT_KILOBYTES} KB of UTF-8`, async () => {
    const { key } = await aTask();
    await claims.claim(handler, key);
    const room = DRAFT_KILOBYTES * 1024 - '{"comment":""}'.length;
    await drafts.save(handler, key, { comment: '字'.repeat(Math.floor(room / 3)) });
    const larger = drafts.save(handler, key, { comment: 'a'.repeat(room + 1) });
    expect(await outcome(larger)).toBe('413 inbox.draft-too-large');
  });
});

describe('completing', () => {
  const values = { approved: true, comment: '情况属实' };

  it('keeps effect, dossier, audit and command together', async () => {
    const { key, petitionId } = await aTask();
    const causes: string[] = [];
    effect = ({ tx, values: given, task }) => {
      causes.push(tx.cause);
      expect(given).toBeInstanceOf(DecisionCompletion);
      expect(task).toMatchObject({ key, petitionId, elementId: 'decide' });
      return Promise.resolve();
    };
    await completions.complete(handler, key, values);
    expect(causes).toEqual([`task:${key}`]);
    expect(await row(key)).toMatchObject({
      state: 'completing',
      assignee: handler.personId,
      completed_by: handler.personId,
      outcome: values,
    });
    const [line] = await database.dataSource.query(`SELECT * FROM dossier_entry WHERE petition_id = $1`, [
      petitionId,
    ]);
    expect(line).toMatchObject({ step: 'decide', actor_id: handler.personId, data: { values } });
    const [command] = await database.dataSource.query(`SELECT * FROM outbox WHERE petition_id = $1`, [
      petitionId,
    ]);
    expect(command).toMatchObject({
      kind: 'complete-task',
      payload: { taskKey: key, variables: { approved: true } },
    });
    expect(await outcome(completions.complete(handler, key, values))).toBe('409 inbox.not-open');
  });

  it('leaves no trace when the effect fails', async () => {
    const { key, petitionId } = await aTask();
    effect = async ({ manager }) => {
      await manager.query(`UPDATE petition SET status = 'accepted' WHERE id = $1`, [petitionId]);
      throw new DomainError('spec.refused');
    };
    expect(await outcome(completions.complete(handler, key, values))).toBe('409 spec.refused');
    expect(await row(key)).toMatchObject({ state: 'open', assignee: null });
    expect(await count(`petition WHERE id = $1 AND status = 'received'`, [petitionId])).toBe(1);
    expect(await count('outbox WHERE petition_id = $1', [petitionId])).toBe(0);
  });

  it('happens once when two people complete at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      const { key, petitionId } = await aTask();
      const results = await Promise.all(
        [handler, colleague].map((actor) => outcome(completions.complete(actor, key, values))),
      );
      expect(results.filter((result) => result === 'done')).toHaveLength(1);
      expect(await count('outbox WHERE petition_id = $1', [petitionId])).toBe(1);
      expect(await count('dossier_entry WHERE petition_id = $1', [petitionId])).toBe(1);
    }
  });

  it('is refused to whoever did not claim it, is not of the group, or may not see it', async () => {
    const { key } = await aTask();
    await claims.claim(handler, key);
    expect(await outcome(completions.complete(colleague, key, values))).toBe('409 inbox.already-claimed');
    expect(await outcome(completions.complete(inbox.actors.head, key, values))).toBe(
      '403 inbox.not-candidate',
    );
    expect(await outcome(completions.complete(inbox.actors.nobody, key, values))).toBe(
      '404 inbox.task-not-found',
    );
  });

  it.each([
    ['a field that the form lacks', { approved: true, extra: 1 }, 'values.extra'],
    ['what the form refuses', { approved: 'yes' }, 'values.approved'],
    ['what the completion class refuses', { approved: true, comment: '短' }, 'values.comment'],
  ])('is refused with %s', async (_, entered, field) => {
    const { key } = await aTask();
    const error = await completions.complete(handler, key, entered).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputInvalid);
    expect((error as InputInvalid).faults.map((fault) => fault.field)).toContain(field);
    expect((await row(key)).state).toBe('open');
  });

  it('of the second step is for another person', async () => {
    const { petitionId, ...draft } = await aTask({ elementId: 'draft' });
    await completions.complete(handler, draft.key, values);
    const sign = await aTask({ elementId: 'sign', petitionId });
    expect(await outcome(completions.complete(handler, sign.key, values))).toBe('409 inbox.same-person');
    expect(await outcome(completions.complete(colleague, sign.key, values))).toBe('done');
    const other = await aTask({ elementId: 'sign' });
    expect(await outcome(completions.complete(handler, other.key, values))).toBe('done');
  });
});

describe('a refusal by the engine', () => {
  it('gives the task back with what was entered, and the next completion is another cause', async () => {
    const { key, petitionId } = await aTask();
    const causes: string[] = [];
    effect = ({ tx }) => Promise.resolve(void causes.push(tx.cause));
    const values = { approved: false, comment: '证据不足' };
    await completions.complete(handler, key, values);
    const reopened = await database.dataSource.transaction((manager) =>
      reopenTask(manager, key, 'INVALID_STATE'),
    );
    expect(reopened).toBe(true);
    expect(await row(key)).toMatchObject({
      state: 'open',
      refusal: 'INVALID_STATE',
      draft: values,
      outcome: null,
      completed_by: null,
      assignee: handler.personId,
    });
    await completions.complete(handler, key, { approved: true });
    expect(causes).toEqual([`task:${key}`, `task:${key}:2`]);
    expect(await count('dossier_entry WHERE petition_id = $1', [petitionId])).toBe(2);
    expect(await row(key)).toMatchObject({ refusal: null, draft: null });
  });

  it('changes nothing of a task that is not completing', async () => {
    const { key } = await aTask();
    expect(await database.dataSource.transaction((manager) => reopenTask(manager, key, 'X'))).toBe(false);
    expect(await row(key)).toMatchObject({ state: 'open', refusal: null });
  });
});

describe('a deadline that moves', () => {
  it('takes its open tasks along, and no others', async () => {
    const deadlineId = newId();
    const open = await aTask({ deadlineId });
    const done = await aTask({ deadlineId });
    const other = await aTask();
    await database.dataSource.query(`UPDATE task SET state = 'completed' WHERE key = $1`, [done.key]);
    const dates = {
      dueAt: new Date('2026-09-01T16:00:00Z'),
      yellowAt: new Date('2026-08-20T00:00:00Z'),
      suspended: true,
    };
    await database.dataSource.transaction((manager) => moveTaskDeadlines(manager, deadlineId, dates));
    expect(await row(open.key)).toMatchObject({
      due_at: dates.dueAt,
      yellow_at: dates.yellowAt,
      suspended: true,
    });
    for (const { key } of [done, other]) {
      expect(await row(key)).toMatchObject({ due_at: Infinity, suspended: false });
    }
  });
});
