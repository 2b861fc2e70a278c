import fc from 'fast-check';
import { type Actor, loadPetitionFacts, may, type PetitionFacts, unitsAbove } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { dueWithin, TIMES_LEFT, type TimeLeft } from '#libs/deadline/time-left';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import {
  CHANNELS,
  makeDeputy,
  NOW,
  PERSON_NAMES,
  type PersonName,
  type SeededInbox,
  type SeededTask,
  seedInbox,
  STEPS,
} from './inbox.fixture';
import { type Box, BOXES, type InboxQuery, SORTS } from './inbox-query';
import { InboxReader } from './inbox-reader';
import { LIGHTS, taskLight } from './task-light';
import type { TaskRow } from './task-row';

let database: ScratchDatabase;
let inbox: SeededInbox;
let reader: InboxReader;

beforeAll(async () => {
  database = await scratchDatabase('inbox');
  inbox = await seedInbox(database.dataSource, 20260720);
  await makeDeputy(database, inbox, 'colleague', ABSENT);
  const { manager } = database.dataSource;
  for (const [id, facts] of await loadPetitionFacts(manager, [...inbox.facts.keys()]))
    inbox.facts.set(id, facts);
  await seedTags();
  reader = new InboxReader(
    database.dataSource,
    { now: () => NOW } as never,
    new StepTexts(database.dataSource),
  );
});
afterAll(() => database.drop());

const TAGS = [newId(), newId()] as const;
/** The tags of each case. */
const tagged = new Map<string, string[]>();

async function seedTags(): Promise<void> {
  const { dataSource } = database;
  const { personId } = inbox.actors.supervisor;
  for (const id of TAGS) {
    await dataSource.query(
      `INSERT INTO tag (id, name_zh, name_en, added_by, added_at) VALUES ($1::uuid, $1::text, '', $2, $3)`,
      [id, personId, NOW],
    );
  }
  for (const [number, petitionId] of [...inbox.facts.keys()].sort().entries()) {
    const tags = TAGS.filter((_, index) => (number >> index) % 2 === 0);
    tagged.set(petitionId, tags);
    for (const tag of tags) {
      await dataSource.query(`INSERT INTO case_tag VALUES ($1, $2, $3, $4)`, [
        petitionId,
        tag,
        personId,
        NOW,
      ]);
    }
  }
}

/** Whose deputy the colleague is. */
const ABSENT: readonly PersonName[] = ['twoPosts', 'head'];

const date = (micros: bigint | null) => (micros === null ? null : new Date(Number(micros / 1000n)));

function lightOf(task: SeededTask): string {
  const { suspended } = task;
  return taskLight({ dueAt: date(task.dueMicros), yellowAt: date(task.yellowMicros), suspended }, NOW);
}

function leftOf(task: SeededTask): TimeLeft {
  const due = date(task.dueMicros);
  if (task.suspended) return 'suspended';
  if (!due) return 'none';
  // Microseconds count: what is due a moment after 24:00 is due on the day after.
  const isUpTo = (end: Date) => (task.dueMicros as bigint) <= BigInt(end.getTime()) * 1000n;
  for (const left of ['overdue', 'today', 'three-days', 'week'] as const)
    if (isUpTo(dueWithin(left, NOW)?.upTo as Date)) return left;
  return 'later';
}

/** Guards 4 and 5, said without SQL. */
function isWithheld(actor: Actor, task: SeededTask): boolean {
  const facts = inbox.facts.get(task.petitionId) as PetitionFacts;
  if (facts.interested.includes(actor.personId)) return true;
  if (facts.accusedUnitId === null || (facts.protected && facts.accusedUnitId === 'town')) return false;
  return unitsAbove(actor).includes(facts.accusedUnitId);
}

/** Which tasks a box holds, said without SQL. */
function inBox(actor: Actor, box: Box, task: SeededTask): boolean {
  const mine = task.assignee === actor.personId;
  const ofMyGroup = actor.groups.includes(task.group);
  const aside = task.asideMicros !== null && task.asideMicros > BigInt(NOW.getTime()) * 1000n;
  switch (box) {
    case 'todo':
      return task.state === 'open' && ofMyGroup && (task.assignee === null || (mine && !aside));
    case 'claimed':
      return task.state === 'open' && ofMyGroup && mine && !aside;
    case 'aside':
      return task.state === 'open' && ofMyGroup && mine && aside;
    case 'delegated':
      return task.state === 'open' && ofMyGroup && task.delegatedBy === actor.personId;
    case 'done':
      return (
        (task.state === 'completing' || task.state === 'completed') && task.completedBy === actor.personId
      );
    case 'unit': {
      const path = inbox.pathOf(task.unitId);
      const overseen = actor.posts
        .filter((post) => ['head', 'leader', 'supervisor', 'registrar'].includes(post.role))
        .some((post) => path.startsWith(post.unitPath));
      return task.state === 'open' && (overseen || may(actor, 'petition.read-all'));
    }
    case 'deputy':
      return (
        actor.isDeputy &&
        ABSENT.map((name) => inbox.actors[name]).some(
          (absent) =>
            task.state === 'open' &&
            absent.groups.includes(task.group) &&
            (task.assignee === null ? !ofMyGroup : task.assignee === absent.personId) &&
            !isWithheld(absent, task),
        )
      );
  }
}

function isWithin(unitId: string, top: string): boolean {
  return inbox.pathOf(top) !== '' && inbox.pathOf(unitId).startsWith(inbox.pathOf(top));
}

function matches(task: SeededTask, query: InboxQuery): boolean {
  return (
    (!query.light || lightOf(task) === query.light) &&
    (!query.left || leftOf(task) === query.left) &&
    (query.tags ?? []).every((tag) => (tagged.get(task.petitionId) ?? []).includes(tag)) &&
    (!query.step || task.elementId === query.step) &&
    (!query.channel || task.channel === query.channel) &&
    (!query.unit || isWithin(task.unitId, query.unit)) &&
    (!query.q ||
      (/^\w+$/.test(query.q) && query.q !== 'KTV'
        ? task.receiptNumber.startsWith(query.q)
        : task.subject.includes(query.q)))
  );
}

function expected(actor: Actor, query: InboxQuery): SeededTask[] {
  const found = inbox.tasks.filter(
    (task) => inBox(actor, query.box, task) && matches(task, query) && inbox.mayKnow(actor, task),
  );
  const at = (task: SeededTask): bigint =>
    query.box === 'done'
      ? (task.completedMicros as bigint)
      : query.sort === 'received'
        ? task.createdMicros
        : (task.dueMicros ?? 2n ** 63n);
  const ascending = query.box !== 'done' && query.sort !== 'received';
  return found.sort((a, b) => {
    const difference = at(a) === at(b) ? BigInt(a.key) - BigInt(b.key) : at(a) - at(b);
    return Number(ascending ? difference : -difference);
  });
}

/** Every page of a list, one after the other. */
async function allPages(actor: Actor, query: InboxQuery): Promise<{ rows: TaskRow[]; totals: number[] }> {
  const rows: TaskRow[] = [];
  const totals: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.list(actor, { ...query, cursor });
    rows.push(...page.items);
    totals.push(page.total);
    expect(page.totalIsExact).toBe(true);
    expect(page.items.length === query.limit || page.nextCursor === null).toBe(true);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length <= inbox.tasks.length);
  return { rows, totals };
}

const queries: fc.Arbitrary<{ person: PersonName; query: InboxQuery }> = fc.record({
  person: fc.constantFrom(...PERSON_NAMES),
  query: fc.record(
    {
      box: fc.constantFrom(...BOXES),
      sort: fc.constantFrom(...SORTS),
      limit: fc.integer({ min: 1, max: 30 }),
      light: fc.constantFrom(...LIGHTS),
      left: fc.constantFrom(...TIMES_LEFT),
      tags: fc.subarray([...TAGS]),
      step: fc.constantFrom(...STEPS),
      channel: fc.constantFrom(...CHANNELS),
      unit: fc.constantFrom('town', 'dongjie', 'liuyin', 'no-such-unit'),
      q: fc.constantFrom('噪音', 'KTV', 'XF20260000', 'XF2026000007', '没有'),
    },
    { requiredKeys: ['box', 'sort', 'limit'] },
  ),
});

/** Checks that paging a list yields exactly its tasks; answers how many there are. */
async function checkList(person: PersonName, query: InboxQuery): Promise<number> {
  const actor = inbox.actors[person];
  const wanted = expected(actor, query);
  const { rows, totals } = await allPages(actor, query);
  expect(rows.map((row) => row.key)).toEqual(wanted.map((task) => task.key));
  for (const total of totals) expect(total).toBe(wanted.length);
  return wanted.length;
}

describe('the inbox', () => {
  it.each(BOXES.flatMap((box) => SORTS.map((sort) => ({ box, sort }))))(
    'pages through exactly the tasks of $box by $sort, each once and in order',
    async (list) => {
      let tasks = 0;
      for (const person of PERSON_NAMES) tasks += await checkList(person, { ...list, limit: 4 });
      expect(tasks).toBeGreaterThan(0);
    },
  );

  it('does so whatever the page size and the filters', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async ({ person, query }) => {
        await checkList(person, query);
      }),
      { numRuns: 300 },
    );
  });

  it.each(PERSON_NAMES)('counts the badges of %s', async (person) => {
    const actor = inbox.actors[person];
    const size = (query: InboxQuery) => expected(actor, query).length;
    expect(await reader.counts(actor)).toEqual({
      todo: size({ box: 'todo' }),
      claimed: size({ box: 'claimed' }),
      aside: size({ box: 'aside' }),
      delegated: size({ box: 'delegated' }),
      done: size({ box: 'done' }),
      red: size({ box: 'todo', light: 'red' }),
      yellow: size({ box: 'todo', light: 'yellow' }),
      deputy: actor.isDeputy ? size({ box: 'deputy' }) : null,
    });
  });

  it('shows the light, the time left and who has it', async () => {
    const actor = inbox.actors.supervisor;
    const { rows } = await allPages(actor, { box: 'unit', limit: 100 });
    const byKey = new Map(inbox.tasks.map((task) => [task.key, task]));
    expect(rows.some((row) => row.assignee)).toBe(true);
    for (const row of rows) {
      const task = byKey.get(row.key) as SeededTask;
      expect(row.light).toBe(lightOf(task));
      expect(row.assignee?.id ?? null).toBe(task.assignee);
      expect(row.assignee?.displayName.startsWith('姓名 ') ?? true).toBe(true);
      expect(row.remainingMs).toBe(row.dueAt && row.dueAt.getTime() - NOW.getTime());
    }
  });

  it('stops counting a filtered list at 1,000', async () => {
    const group = 'hexi:handler';
    await database.dataSource.query(
      `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
         unit_id, role, candidate_group, state, receipt_number, subject, channel, urgency, created_at)
       SELECT g, g, g, 'first-petition', 1, 'accept-petition', $1, 'hexi', 'handler', $2, 'open', 'X', 'X', 'letter',
         'normal', $3 FROM generate_series(1, 1100) g`,
      [
        inbox.tasks.find((task) => inbox.mayKnow(inbox.actors.twoPosts, task) && task.group === group)
          ?.petitionId,
        group,
        NOW,
      ],
    );
    const page = await reader.list(inbox.actors.twoPosts, { box: 'todo', step: 'accept-petition' });
    expect(page).toMatchObject({ total: 1000, totalIsExact: false });
  });
});
