import 'reflect-metadata';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { ClaimTask } from '#libs/inbox/claim-task';
import { NOW, type SeededInbox, seedInbox, seedPosts } from '#libs/inbox/inbox.fixture';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import type { OfficeTransaction } from '#libs/office/office';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { type Handover, handOver } from './hand-over';
import { readHeldTasks } from './held-tasks';
import { releaseLeft } from './release-left';

const GROUP = 'dongjie:handler';
const REASON = '调离本岗位，工作移交。';
let database: ScratchDatabase;
let inbox: SeededInbox;
let actors: SeededInbox['actors'];
let lastKey = 1n;
const registry = new UserTaskRegistry();

beforeAll(async () => {
  database = await scratchDatabase('hand_over');
  inbox = await seedInbox(database.dataSource, 7, 1);
  ({ actors } = inbox);
  await seedPosts(database.dataSource, actors);
  const routing = () => ({});
  const contract = (elementId: string) => ({ elementId, completion: class {}, outputs: [] });
  registry.register('spec', [
    { contract: contract('decide'), routing },
    { contract: contract('sign'), routing, notSamePersonAs: ['draft'] },
  ]);
});
afterEach(async () => {
  await database.dataSource.query(`UPDATE task SET state = 'cancelled' WHERE state = 'open'`);
  await database.dataSource.query(`DELETE FROM staff_notice`);
  await database.dataSource.query(`UPDATE person SET active = true`);
});
afterAll(() => database.drop());

interface Of {
  group?: string;
  elementId?: string;
  assignee?: Actor;
  behalf?: Actor;
  petitionId?: string;
}

async function aTask({ group = GROUP, elementId = 'decide', petitionId = newId(), ...of }: Of = {}) {
  const key = String(lastKey++);
  const { assignee = actors.handler, behalf } = of;
  const [unit, role] = group.split(':');
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id) VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', $4) ON CONFLICT DO NOTHING`,
    [petitionId, `SPEC${petitionId}`, NOW, unit],
  );
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee, on_behalf_of,
       draft)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, $2, $3, $4, $5, $6, 'open', 'SPEC', '事项', 'letter', 'normal',
       $7, $8, $9, '{"a":1}')`,
    [key, elementId, petitionId, unit, role, group, NOW, assignee.personId, behalf?.personId ?? null],
  );
  return { key, petitionId };
}

const run = (who: Actor, keeps: string[], handover?: Handover) =>
  database.dataSource.transaction((manager) =>
    handOver(
      {
        office: {},
        manager,
        actor: { kind: 'person', id: actors.supervisor.personId },
        cause: `spec:${newId()}`,
        now: NOW,
      } as unknown as OfficeTransaction,
      registry,
      who.personId,
      keeps,
      handover,
    ),
  );
const to = (receiver: Actor | null, group = GROUP): Handover => ({
  receivers: [{ group, personId: receiver?.personId ?? null }],
  reason: REASON,
});
const row = async (key: string) =>
  (
    await database.dataSource.query(
      `SELECT assignee, on_behalf_of AS "onBehalfOf", draft FROM task WHERE key = $1`,
      [key],
    )
  )[0];
const heldBy = (actor: Actor | null) => ({
  assignee: actor?.personId ?? null,
  onBehalfOf: null,
  draft: { a: 1 },
});

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

it('gives each task to whom was named, with draft, history, audit and one notice', async () => {
  const { handler, colleague } = actors;
  const [one, two] = [await aTask(), await aTask()];
  const other = await aTask({ assignee: colleague });
  expect(await readHeldTasks(database.dataSource.manager, handler.personId)).toMatchObject([
    { group: GROUP, tasks: 2, receivers: [{ awayUntil: null }, { awayUntil: null }] },
  ]);
  const results = await run(handler, [], to(colleague));
  expect(results).toEqual([one, two].map(({ key }) => ({ key, group: GROUP, to: colleague.personId })));
  for (const { key } of [one, two]) expect(await row(key)).toEqual(heldBy(colleague));
  expect(await row(other.key)).toEqual(heldBy(colleague));
  const lines = await database.dataSource.query(
    `SELECT title_key AS title, data FROM dossier_entry WHERE petition_id = ANY ($1)`,
    [[one.petitionId, two.petitionId]],
  );
  const line = { title: 'task.handed-over', data: { toPerson: colleague.displayName, reason: REASON } };
  expect(lines).toEqual([line, line]);
  const [audit] = await database.dataSource.query(
    `SELECT action, detail FROM audit_entry WHERE subject_id = $1`,
    [one.key],
  );
  expect(audit).toEqual({
    action: 'task.hand-over',
    detail: { from: handler.personId, to: colleague.personId },
  });
  const notices = await database.dataSource.query(
    `SELECT kind, person_id AS person, facts FROM staff_notice`,
  );
  expect(notices).toEqual([
    {
      kind: 'tasks-handed-over',
      person: colleague.personId,
      facts: { person: handler.personId, tasks: 2 },
    },
  ]);
});

it('frees for the group what the receiver may not do, or when the group was named', async () => {
  const { handler, colleague } = actors;
  const plain = await aTask();
  const interested = await aTask();
  await database.dataSource.query(`INSERT INTO interest VALUES ($1, $2, '亲属', $2, $3)`, [
    interested.petitionId,
    colleague.personId,
    NOW,
  ]);
  const drafted = await aTask({ elementId: 'draft', assignee: colleague });
  await database.dataSource.query(
    `UPDATE task SET state = 'completed', completed_by = $2, completed_at = $3 WHERE key = $1`,
    [drafted.key, colleague.personId, NOW],
  );
  const sign = await aTask({ elementId: 'sign', petitionId: drafted.petitionId });
  await run(handler, [], to(colleague));
  expect(await row(plain.key)).toEqual(heldBy(colleague));
  expect(await row(interested.key)).toEqual(heldBy(null));
  expect(await row(sign.key)).toEqual(heldBy(null));
  const back = await aTask();
  await run(handler, [], to(null));
  expect(await row(back.key)).toEqual(heldBy(null));
});

it('touches only what is held in groups that are left, what a deputy holds for them too', async () => {
  const { twoPosts, head, colleague } = actors;
  const [left, kept] = [
    await aTask({ assignee: twoPosts }),
    await aTask({ assignee: twoPosts, group: 'hexi:handler' }),
  ];
  const byDeputy = await aTask({ assignee: head, behalf: twoPosts });
  const ofAnother = await aTask({ assignee: twoPosts, behalf: head, group: 'dongjie:head' });
  await run(twoPosts, ['hexi:handler'], to(colleague));
  expect(await row(left.key)).toEqual(heldBy(colleague));
  expect(await row(byDeputy.key)).toEqual(heldBy(colleague));
  expect(await row(kept.key)).toEqual(heldBy(twoPosts));
  expect(await row(ofAnother.key)).toMatchObject({ onBehalfOf: head.personId });
});

it('is refused when something is held and nothing was said, or the receiver is not of the group', async () => {
  const { handler, colleague, registrar } = actors;
  expect(await outcome(run(handler, []))).toBe('done');
  const { key } = await aTask();
  expect(await outcome(run(handler, []))).toBe('409 handover.needed');
  expect(await outcome(run(handler, [GROUP]))).toBe('done');
  for (const unfit of [registrar, handler])
    expect(await outcome(run(handler, [], to(unfit)))).toBe('422 handover.receiver-unfit');
  await database.dataSource.query(`UPDATE person SET active = false WHERE id = $1`, [colleague.personId]);
  expect(await outcome(run(handler, [], to(colleague)))).toBe('422 handover.receiver-unfit');
  expect(await row(key)).toEqual(heldBy(handler));
});

it('leaves nothing with who has left, although they claim in the same moment', async () => {
  const { handler, colleague } = actors;
  const claims = new ClaimTask(database.dataSource, { now: () => NOW } as never);
  for (let round = 0; round < 10; round++) {
    const held = await aTask();
    const free = await aTask();
    await database.dataSource.query(`UPDATE task SET assignee = NULL WHERE key = $1`, [free.key]);
    await Promise.all([
      outcome(claims.claim(handler, free.key)),
      run(handler, [], to(colleague)).then(() =>
        database.dataSource.query(`UPDATE person SET active = false WHERE id = $1`, [handler.personId]),
      ),
    ]);
    await releaseLeft(database.dataSource);
    expect((await row(held.key)).assignee).toBe(colleague.personId);
    expect((await row(free.key)).assignee).not.toBe(handler.personId);
    await database.dataSource.query(`UPDATE person SET active = true`);
  }
});

it('frees afterwards what somebody holds who has left its group, and nothing else', async () => {
  const { handler, head, twoPosts } = actors;
  const [fine, foreign] = [await aTask(), await aTask({ group: 'petition-office:registrar' })];
  const behalf = await aTask({ assignee: head, behalf: twoPosts });
  const lost = await aTask({ assignee: head, behalf: twoPosts, group: 'petition-office:registrar' });
  expect(await releaseLeft(database.dataSource)).toBe(2);
  expect(await row(fine.key)).toEqual(heldBy(handler));
  expect(await row(foreign.key)).toEqual(heldBy(null));
  expect(await row(behalf.key)).toMatchObject({ onBehalfOf: twoPosts.personId });
  expect(await row(lost.key)).toEqual(heldBy(null));
  expect(await releaseLeft(database.dataSource)).toBe(0);
});
