import 'reflect-metadata';
import { IsBoolean } from 'class-validator';
import { endDeputyship } from '#libs/absence/end-absence';
import { type Actor, requireReadable, requireVisible } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { BackReader } from './going-back/back-reader';
import { ClaimTask } from './claim-task';
import { CompleteTask } from './complete-task';
import { FormStore } from './form-store';
import { makeDeputy, NOW, type PersonName, type SeededInbox, seedInbox, seedPosts } from './inbox.fixture';
import { InboxReader } from './inbox-reader';
import { ReassignTask } from './reassign-task';
import { SaveDraft } from './save-draft';
import { TaskReader } from './task-view';
import { UserTaskRegistry } from './user-task-registry';

class Decision {
  @IsBoolean()
  approved: boolean;
}
const VALUES = { approved: true };
const form = { components: [{ type: 'checkbox', key: 'approved' }] };

let database: ScratchDatabase;
let inbox: SeededInbox;
let claims: ClaimTask;
let completions: CompleteTask;
let drafts: SaveDraft;
let reader: TaskReader;
let lists: InboxReader;
let reassignments: ReassignTask;
let open: (actor: Actor) => OfficeTransaction;
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('deputy_tasks');
  inbox = await seedInbox(database.dataSource, 7, 1);
  const { dataSource } = database;
  await seedPosts(dataSource, inbox.actors);
  const registry = new UserTaskRegistry();
  const steps = ['decide', 'draft', 'sign'].map((elementId) => ({
    contract: { elementId, completion: Decision, outputs: ['approved'] },
    routing: ({ approved }: Decision) => ({ approved }),
    ...(elementId === 'sign' && { notSamePersonAs: ['draft'] }),
  }));
  registry.register('spec', steps);
  for (const { contract } of steps) {
    await dataSource.query(`INSERT INTO process_form VALUES ('spec', 1, $1, $2)`, [
      contract.elementId,
      JSON.stringify(form),
    ]);
  }
  const office = {
    now: () => NOW,
    office: {},
    open: (manager: unknown, actor: unknown, cause: string) => ({
      office: {},
      manager,
      actor,
      cause,
      now: NOW,
    }),
  };
  open = (actor) =>
    office.open(dataSource.manager, { kind: 'person', id: actor.personId }, `spec:${newId()}`) as never;
  const clock = { now: () => NOW } as never;
  const [texts, forms] = [new StepTexts(dataSource), new FormStore(dataSource)];
  claims = new ClaimTask(dataSource, clock);
  drafts = new SaveDraft(dataSource, registry);
  completions = new CompleteTask(dataSource, office as never, registry, forms, texts);
  reassignments = new ReassignTask(dataSource, office as never, registry);
  reader = new TaskReader(dataSource, office as never, forms, texts, new BackReader(dataSource, texts));
  lists = new InboxReader(dataSource, clock, texts);
});
afterEach(async () => {
  await database.dataSource.query(`DELETE FROM deputyship`);
  await database.dataSource.query(`DELETE FROM absence`);
  // Closed ones are on no list.
  await database.dataSource.query(`UPDATE task SET state = 'cancelled' WHERE state = 'open'`);
});
afterAll(() => database.drop());

interface Of {
  group?: string;
  elementId?: string;
  petitionId?: string;
  assignee?: Actor;
  accused?: string;
  draft?: object;
}

async function aTask({ group = 'hexi:handler', elementId = 'decide', petitionId = newId(), ...of }: Of = {}) {
  const key = String(lastKey++);
  const [unit, role] = group.split(':');
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id, accused_unit_id)
     VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', $4, $5) ON CONFLICT DO NOTHING`,
    [petitionId, `SPEC${petitionId}`, NOW, unit, of.accused ?? null],
  );
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at, assignee, draft)
     VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, $2, $3, $4, $5, $6, 'open', 'SPEC', '事项', 'letter', 'normal',
       $7, $8, $9)`,
    [key, elementId, petitionId, unit, role, group, NOW, of.assignee?.personId ?? null, of.draft ?? null],
  );
  return { key, petitionId };
}

/** Makes `deputy` the deputy; answers the two, and the deputyship. */
async function deputise(
  deputy: PersonName,
  absent: PersonName,
  scope: { processes?: readonly string[]; units?: readonly string[] } = {},
) {
  const [deputyshipId] = await makeDeputy(database, inbox, deputy, [absent], scope);
  return {
    deputy: inbox.actors[deputy],
    absent: inbox.actors[absent],
    deputyshipId: deputyshipId as string,
  };
}

const row = async (key: string) =>
  (await database.dataSource.query(`SELECT * FROM task WHERE key = $1`, [key]))[0];
const listed = async (actor: Actor) =>
  (await lists.list(actor, { box: 'deputy', limit: 100 })).items.map(({ key }) => key).sort();
const interest = (petitionId: string, { personId }: Actor) =>
  database.dataSource.query(`INSERT INTO interest VALUES ($1, $2, '亲属', $2, $3)`, [
    petitionId,
    personId,
    NOW,
  ]);

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

it("has the absent person's group tasks and claimed ones in a list of its own, with for whom", async () => {
  const { deputy, absent } = await deputise('head', 'twoPosts');
  const free = await aTask();
  const held = await aTask({ group: 'dongjie:handler', assignee: absent });
  await aTask({ group: 'dongjie:handler', assignee: inbox.actors.colleague });
  await aTask({ group: 'petition-office:registrar' });
  expect(await listed(deputy)).toEqual([free.key, held.key].sort());
  const page = await lists.list(deputy, { box: 'deputy' });
  expect(page.items.map(({ standsInFor }) => standsInFor?.id)).toEqual([absent.personId, absent.personId]);
  expect((await lists.counts(deputy)).deputy).toBe(2);
  expect((await lists.counts(absent)).deputy).toBeNull();
  expect(await listed(inbox.actors.nobody)).toEqual([]);
});

it('takes and completes them on behalf of who is away: in the task, the history and the audit', async () => {
  const { deputy, absent } = await deputise('head', 'twoPosts');
  const { key, petitionId } = await aTask({ assignee: absent, draft: { approved: true } });
  expect((await reader.read(deputy, key)).standsInFor?.id).toBe(absent.personId);
  await claims.claim(deputy, key);
  await claims.claim(deputy, key);
  expect(await row(key)).toMatchObject({ assignee: deputy.personId, on_behalf_of: absent.personId });
  const view = await reader.read(deputy, key);
  expect(view).toMatchObject({
    draft: { approved: true },
    onBehalfOf: { id: absent.personId },
    can: { complete: true, release: true },
  });
  expect(await outcome(completions.complete(absent, key, VALUES))).toBe('409 inbox.already-claimed');
  await drafts.save(deputy, key, { approved: false });
  await completions.complete(deputy, key, VALUES);
  expect(await row(key)).toMatchObject({
    state: 'completing',
    completed_by: deputy.personId,
    on_behalf_of: absent.personId,
  });
  const [line] = await database.dataSource.query(
    `SELECT actor_id, on_behalf_of FROM dossier_entry WHERE petition_id = $1`,
    [petitionId],
  );
  expect(line).toEqual({ actor_id: deputy.personId, on_behalf_of: absent.personId });
  const audit = await database.dataSource.query(
    `SELECT action, actor_id, detail FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
    [key],
  );
  const entry = (action: string) => ({
    action,
    actor_id: deputy.personId,
    detail: { onBehalfOf: absent.personId },
  });
  expect(audit).toEqual([entry('task.claim'), entry('task.complete')]);
});

it('completes what is free or held by who is away without taking it first', async () => {
  const { deputy, absent } = await deputise('head', 'twoPosts');
  for (const assignee of [undefined, absent]) {
    const { key } = await aTask({ assignee });
    await completions.complete(deputy, key, VALUES);
    expect(await row(key)).toMatchObject({ completed_by: deputy.personId, on_behalf_of: absent.personId });
  }
});

it('does in its own name what is free for its own group', async () => {
  const { deputy, absent } = await deputise('colleague', 'twoPosts');
  const { key } = await aTask({ group: 'dongjie:handler' });
  await claims.claim(deputy, key);
  expect(await row(key)).toMatchObject({ assignee: deputy.personId, on_behalf_of: null });
  const held = await aTask({ group: 'dongjie:handler', assignee: absent });
  await claims.claim(deputy, held.key);
  expect(await row(held.key)).toMatchObject({ on_behalf_of: absent.personId });
});

it('is limited to the processes and the units that it was given', async () => {
  const { deputy } = await deputise('head', 'twoPosts', { processes: ['review'] });
  const { key } = await aTask();
  expect(await listed(deputy)).toEqual([]);
  expect(await outcome(claims.claim(deputy, key))).toBe('404 inbox.task-not-found');
  await database.dataSource.query(`UPDATE deputyship SET processes = NULL, units = '{dongjie}'`);
  expect(await outcome(claims.claim(deputy, key))).toBe('404 inbox.task-not-found');
  await database.dataSource.query(`UPDATE deputyship SET units = '{hexi}'`);
  expect(await outcome(claims.claim(deputy, key))).toBe('done');
});

it.each([
  ['has not begun', `UPDATE deputyship SET first_day = office_day() + 1`],
  ['is over', `UPDATE deputyship SET first_day = office_day() - 5, last_day = office_day() - 1`],
  ['was ended', `UPDATE deputyship SET ended_at = now()`],
])('reaches nothing when it %s, held ones included', async (_, change) => {
  const { deputy } = await deputise('head', 'twoPosts');
  const [free, held] = [await aTask(), await aTask()];
  await claims.claim(deputy, held.key);
  await database.dataSource.query(change);
  expect(await listed(deputy)).toEqual([]);
  for (const { key, petitionId } of [free, held]) {
    const refused = await Promise.all([
      outcome(reader.read(deputy, key)),
      outcome(completions.complete(deputy, key, VALUES)),
      outcome(drafts.save(deputy, key, {})),
      outcome(reassignments.candidates(deputy, key)),
      outcome(requireReadable(database.dataSource.manager, deputy, petitionId)),
    ]);
    expect(refused).toEqual([
      ...Array.from({ length: 4 }, () => '404 inbox.task-not-found'),
      '404 petition.not-found',
    ]);
  }
  expect(await row(held.key)).toMatchObject({ state: 'open', draft: null });
});

it('lets the case be read and nothing else be done to it', async () => {
  const { deputy } = await deputise('head', 'twoPosts');
  const { petitionId } = await aTask();
  const { manager } = database.dataSource;
  expect(await outcome(requireReadable(manager, deputy, petitionId))).toBe('done');
  expect(await outcome(requireVisible(manager, deputy, petitionId))).toBe('404 petition.not-found');
});

it('keeps what the deputy has an interest in, or what accuses their unit, from them', async () => {
  const { deputy } = await deputise('head', 'twoPosts');
  const interested = await aTask();
  await interest(interested.petitionId, deputy);
  const accusing = await aTask({ accused: 'dongjie' });
  expect(await listed(deputy)).toEqual([]);
  expect(await outcome(claims.claim(deputy, interested.key))).toBe('403 inbox.interest');
  expect(await outcome(claims.claim(deputy, accusing.key))).toBe('404 inbox.task-not-found');
  expect(await outcome(completions.complete(deputy, accusing.key, VALUES))).toBe('404 inbox.task-not-found');
});

it('keeps what who is away must not know of from their deputy too', async () => {
  const { deputy, absent } = await deputise('head', 'twoPosts');
  const interested = await aTask();
  await interest(interested.petitionId, absent);
  const accusing = await aTask({ accused: 'hexi' });
  expect(await listed(deputy)).toEqual([]);
  for (const { key } of [interested, accusing]) {
    expect(await outcome(claims.claim(deputy, key))).toBe('404 inbox.task-not-found');
    expect(await outcome(completions.complete(deputy, key, VALUES))).toBe('404 inbox.task-not-found');
  }
});

it('never shows a protected case to who has no right to accusations', async () => {
  const { deputy, absent } = await deputise('head', 'discipline');
  const { key, petitionId } = await aTask({ group: 'discipline:discipline', assignee: absent });
  await database.dataSource.query(`UPDATE petition SET protected = true WHERE id = $1`, [petitionId]);
  await database.dataSource.query(`UPDATE task SET protected = true WHERE key = $1`, [key]);
  expect(await listed(deputy)).toEqual([]);
  expect(await outcome(reader.read(deputy, key))).toBe('404 inbox.task-not-found');
  expect(await outcome(claims.claim(deputy, key))).toBe('404 inbox.task-not-found');
});

it('does not decide a second time, neither as the deputy nor by one', async () => {
  const { deputy, absent } = await deputise('colleague', 'twoPosts');
  const group = 'dongjie:handler';
  const sign = (petitionId: string, assignee?: Actor) =>
    aTask({ group, elementId: 'sign', petitionId, assignee });
  // The deputy has drafted in their own name, and would sign for who is away.
  const own = await aTask({ group, elementId: 'draft', assignee: deputy });
  await completions.complete(deputy, own.key, VALUES);
  const first = await sign(own.petitionId, absent);
  expect(await outcome(completions.complete(deputy, first.key, VALUES))).toBe('409 inbox.same-person');
  // Who is away has drafted; a deputy does not sign for them what they could not sign.
  const theirs = await aTask({ group, elementId: 'draft', assignee: absent });
  await completions.complete(absent, theirs.key, VALUES);
  const second = await sign(theirs.petitionId, absent);
  expect(await outcome(completions.complete(deputy, second.key, VALUES))).toBe('409 inbox.same-person');
  // It was drafted for who is away: neither of the two signs it in their own name.
  const behalf = await aTask({ group, elementId: 'draft', assignee: absent });
  await completions.complete(deputy, behalf.key, VALUES);
  const third = await sign(behalf.petitionId);
  expect(await outcome(completions.complete(absent, third.key, VALUES))).toBe('409 inbox.same-person');
  expect(await outcome(completions.complete(deputy, third.key, VALUES))).toBe('409 inbox.same-person');
  expect(await reassignments.candidates(inbox.actors.head, third.key)).toMatchObject([
    { id: inbox.actors.handler.personId },
  ]);
  expect(await outcome(completions.complete(inbox.actors.handler, third.key, VALUES))).toBe('done');
});

it('passes on what it may do, and that is then nobody’s behalf', async () => {
  const { deputy } = await deputise('head', 'twoPosts');
  const { key, petitionId } = await aTask({ group: 'dongjie:handler' });
  await claims.claim(deputy, key);
  const to = { personId: inbox.actors.handler.personId, reason: '由经办人办理更合适。' };
  await reassignments.reassign(deputy, key, to);
  expect(await row(key)).toMatchObject({ assignee: to.personId, on_behalf_of: null });
  const lines = await database.dataSource.query(
    `SELECT title_key FROM dossier_entry WHERE petition_id = $1 AND actor_id = $2`,
    [petitionId, deputy.personId],
  );
  expect(lines).toEqual([{ title_key: 'task.reassigned' }]);
});

it('has no deputies of deputies', async () => {
  const first = await deputise('head', 'twoPosts');
  const second = await deputise('registrar', 'head');
  const { key } = await aTask();
  expect(await listed(first.deputy)).toEqual([key]);
  await claims.claim(first.deputy, key);
  expect(await listed(second.deputy)).toEqual([]);
  expect(await outcome(completions.complete(second.deputy, key, VALUES))).not.toBe('done');
});

it('has one winner when deputy and absent person take a task at the same moment', async () => {
  const { deputy, absent } = await deputise('head', 'twoPosts');
  for (let round = 0; round < 20; round++) {
    const { key } = await aTask();
    const results = await Promise.all([deputy, absent].map((actor) => outcome(claims.claim(actor, key))));
    const { assignee, on_behalf_of: behalf } = await row(key);
    // What the absent person has taken, their deputy may take over; never the other way round.
    if (assignee === absent.personId) expect(results).toEqual(['409 inbox.already-claimed', 'done']);
    else expect([assignee, behalf]).toEqual([deputy.personId, absent.personId]);
    expect(results).toContain('done');
  }
});

it('leaves nothing with a deputy who takes a task in the moment in which that ends', async () => {
  for (let round = 0; round < 20; round++) {
    const { deputy, absent, deputyshipId } = await deputise('head', 'twoPosts');
    const { key } = await aTask();
    const { dataSource } = database;
    const ending = dataSource.transaction((manager) =>
      endDeputyship({ ...open(absent), manager }, absent, deputyshipId),
    );
    await Promise.all([outcome(claims.claim(deputy, key)), ending]);
    expect(await row(key)).toMatchObject({ on_behalf_of: null });
    expect((await row(key)).assignee).not.toBe(deputy.personId);
  }
});
