import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { ClaimTask } from './claim-task';
import { NOW, type SeededInbox, seedInbox, seedPosts } from './inbox.fixture';
import { InboxReader } from './inbox-reader';
import { moveTaskDeadlines } from './move-task-deadlines';
import { PutAside } from './put-aside';

/** Thursday; the office's clock stands on Monday, 20 July, 16:00 in China. */
const LATER = '2026-07-23';
const DUE = new Date('2026-07-24T16:00:00Z');

let database: ScratchDatabase;
let inbox: SeededInbox;
let now = NOW;
let claims: ClaimTask;
let asides: PutAside;
let reader: InboxReader;
let handler: Actor;
let colleague: Actor;
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('put_aside');
  inbox = await seedInbox(database.dataSource, 7, 1);
  await seedPosts(database.dataSource, inbox.actors);
  ({ handler, colleague } = inbox.actors);
  const clock = { now: () => now } as never;
  claims = new ClaimTask(database.dataSource, clock);
  asides = new PutAside(database.dataSource, clock);
  reader = new InboxReader(database.dataSource, clock, new StepTexts(database.dataSource));
});
beforeEach(() => {
  now = NOW;
});
afterAll(() => database.drop());

/** A task that the handler has claimed, due on 24 July unless told. */
async function claimed({ dueAt = DUE as Date | null, deadlineId = null as string | null } = {}) {
  const petitionId = newId();
  const key = String(lastKey++);
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id)
     VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', 'dongjie')`,
    [petitionId, `SPEC${petitionId}`, NOW],
  );
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, due_at, deadline_id, receipt_number, subject, channel, urgency, created_at)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, 'decide', $2, 'dongjie', 'handler', 'dongjie:handler', 'open',
       coalesce($3::timestamptz, 'infinity'), $5, 'SPEC', '事项', 'letter', 'normal', $4)`,
    [key, petitionId, dueAt, NOW, deadlineId],
  );
  await database.dataSource.query(
    `INSERT INTO task_count (candidate_group, open_count) VALUES ('dongjie:handler', 1)
     ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = task_count.open_count + 1`,
  );
  await claims.claim(handler, key);
  return key;
}

async function isIn(box: 'todo' | 'claimed' | 'aside' | 'unit', key: string, actor = handler) {
  const { items } = await reader.list(actor, { box, limit: 100 });
  return items.some((item) => item.key === key);
}

/** `done`, or status, code and day of why not. */
async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.status, error.code, error.params?.day].filter(Boolean).join(' ');
  }
}

it('takes a task off the lists until the day, and then it is back by itself', async () => {
  const key = await claimed();
  await asides.putAside(handler, key, LATER);
  const lists = async () => [await isIn('todo', key), await isIn('claimed', key), await isIn('aside', key)];
  expect(await lists()).toEqual([false, false, true]);
  expect(await isIn('unit', key, inbox.actors.head)).toBe(true);
  now = new Date('2026-07-22T15:59:59Z');
  expect(await lists()).toEqual([false, false, true]);
  now = new Date('2026-07-22T16:00:00Z');
  expect(await lists()).toEqual([true, true, false]);
});

it('counts what is aside with what is aside alone', async () => {
  const before = await reader.counts(handler);
  const key = await claimed();
  await asides.putAside(handler, key, LATER);
  const after = await reader.counts(handler);
  expect(after).toEqual({ ...before, aside: before.aside + 1 });
  const { total } = await reader.list(handler, { box: 'todo' });
  expect(total).toBe(before.todo);
});

it('has it back when it is taken up, given back or passed on', async () => {
  const key = await claimed();
  await asides.putAside(handler, key, LATER);
  await asides.takeUp(handler, key);
  await asides.takeUp(handler, key);
  expect(await isIn('todo', key)).toBe(true);
  await asides.putAside(handler, key, LATER);
  await claims.release(handler, key);
  expect([await isIn('todo', key), await isIn('todo', key, colleague)]).toEqual([true, true]);
  await claims.claim(colleague, key);
  expect(await isIn('claimed', key, colleague)).toBe(true);
});

it('is not for longer than there is time, whatever becomes of the deadline', async () => {
  const deadlineId = newId();
  const key = await claimed({ deadlineId });
  expect(await outcome(asides.putAside(handler, key, '2026-07-25'))).toBe(
    '422 inbox.aside-past-due 2026-07-24',
  );
  await asides.putAside(handler, key, '2026-07-24');
  const move = (dueAt: string) =>
    moveTaskDeadlines(database.dataSource.manager, deadlineId, {
      dueAt: new Date(dueAt),
      yellowAt: NOW,
      suspended: false,
    });
  await move('2026-08-01T16:00:00Z');
  expect(await isIn('aside', key)).toBe(true);
  await move('2026-07-22T16:00:00Z');
  expect([await isIn('aside', key), await isIn('todo', key)]).toEqual([false, true]);
});

it.each([
  ['today', '2026-07-20', '422 inbox.aside-not-later 2026-07-21'],
  ['a day gone by', '2026-07-01', '422 inbox.aside-not-later 2026-07-21'],
  ['a day too far', '2026-10-19', '422 inbox.aside-too-far 2026-10-18'],
  ['the last day that can be', '2026-10-18', 'done'],
])('is refused until %s', async (_, day, expected) => {
  const key = await claimed({ dueAt: null });
  expect(await outcome(asides.putAside(handler, key, day))).toBe(expected);
  expect(await isIn('aside', key)).toBe(expected === 'done');
});

it('is for whoever has claimed it alone, and stands in the audit', async () => {
  const key = await claimed();
  expect(await outcome(asides.putAside(colleague, key, LATER))).toBe('409 inbox.already-claimed');
  expect(await outcome(asides.putAside(inbox.actors.nobody, key, LATER))).toBe('404 inbox.task-not-found');
  await claims.release(handler, key);
  expect(await outcome(asides.putAside(handler, key, LATER))).toBe('409 inbox.not-assignee');
  expect(await outcome(asides.takeUp(handler, key))).toBe('409 inbox.not-assignee');
  await claims.claim(handler, key);
  await asides.putAside(handler, key, LATER);
  await asides.takeUp(handler, key);
  const audit = await database.dataSource.query(
    `SELECT action FROM audit_entry WHERE subject_id = $1 AND action ~ 'aside|take-up' ORDER BY id`,
    [key],
  );
  expect(audit).toEqual([{ action: 'task.put-aside' }, { action: 'task.take-up' }]);
});

it('is decided once when it is given back at the same moment', async () => {
  for (let round = 0; round < 20; round++) {
    const key = await claimed();
    await Promise.all([outcome(asides.putAside(handler, key, LATER)), outcome(claims.release(handler, key))]);
    const [row] = await database.dataSource.query(`SELECT assignee, aside_until FROM task WHERE key = $1`, [
      key,
    ]);
    expect(row).toEqual({ assignee: null, aside_until: null });
  }
});
