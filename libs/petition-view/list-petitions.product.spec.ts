import fc from 'fast-check';
import { type Actor, actorOf, isVisible, loadPetitionFacts, type PetitionFacts } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { type Light, light } from '#libs/deadline/light';
import { dueWithin, TIMES_LEFT, type TimeLeft } from '#libs/deadline/time-left';
import { LIGHTS } from '#libs/inbox/index';
import type { Role } from '#libs/organisation/role';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { countPetitions, listPetitions } from './list-petitions';
import { PETITION_SORTS, type PetitionQuery } from './petition-query';

/** Rule: a list of cases has, in its order, exactly what its filters say and its reader may see; and so does its count. */
const NOW = new Date('2026-07-20T08:00:00Z');
const DAY = 86_400_000;
const UNITS = [
  ['town', null, '/town/'],
  ['petition-office', 'town', '/town/petition-office/'],
  ['discipline', 'town', '/town/discipline/'],
  ['dongjie', 'town', '/town/dongjie/'],
  ['liuyin', 'dongjie', '/town/dongjie/liuyin/'],
  ['hexi', 'town', '/town/hexi/'],
] as const;
const pathOf = (unit: string | null | undefined) => UNITS.find(([id]) => id === unit)?.[2] ?? '';
const STEPS = ['accept-petition', 'investigate-petition'];
const TAGS = [newId(), newId()] as const;

interface Duty {
  id: string;
  state: 'running' | 'suspended' | 'met';
  dueAt: Date;
  yellowAt: Date;
  actorRole: string;
  rowId: string;
}
interface Seeded {
  id: string;
  unit: string | null;
  receivedAt: Date;
  duties: Duty[];
  tasks: { step: string; process: string; assignee: string | null; state: string }[];
  tags: string[];
}

let database: ScratchDatabase;
let cases: Seeded[];
let facts: Map<string, PetitionFacts>;
let readers: Record<'supervisor' | 'head' | 'handler' | 'discipline' | 'interested', Actor>;

beforeAll(async () => {
  database = await scratchDatabase('list_petitions');
  for (const unit of UNITS) {
    await database.dataSource.query(
      `INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path) VALUES ($1, $2, 'office', $1, $1, $3)`,
      [...unit],
    );
  }
  readers = {
    supervisor: await reader('petition-office', 'supervisor'),
    head: await reader('dongjie', 'head'),
    handler: await reader('hexi', 'handler'),
    discipline: await reader('discipline', 'discipline'),
    interested: await reader('petition-office', 'supervisor'),
  };
  for (const [index, id] of TAGS.entries()) {
    await database.dataSource.query(
      `INSERT INTO tag (id, name_zh, name_en, added_by, added_at) VALUES ($1, $2, $2, $3, $4)`,
      [id, `标签${index}`, readers.supervisor.personId, NOW],
    );
  }
  cases = [];
  for (let number = 0; number < 90; number++) cases.push(await seedCase(number));
  facts = await loadPetitionFacts(
    database.dataSource.manager,
    cases.map(({ id }) => id),
  );
});
afterAll(() => database.drop());

async function reader(unitId: string, role: Role): Promise<Actor> {
  const personId = newId();
  await database.dataSource.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1::uuid, $1::text, '某', $2)`,
    [personId, NOW],
  );
  const person = { personId, username: personId, displayName: '某', locale: 'zh-CN' as const };
  return actorOf(person, [{ unitId, unitPath: pathOf(unitId), role }]);
}

/** Numbers make every combination appear. */
async function seedCase(number: number): Promise<Seeded> {
  const { dataSource } = database;
  const one: Seeded = {
    id: newId(),
    unit: (['dongjie', 'liuyin', 'hexi', null] as const)[number % 4] ?? null,
    receivedAt: new Date(NOW.getTime() - (number % 7) * DAY),
    duties: [],
    tasks: [],
    tags: TAGS.filter((_, index) => (number >> index) % 2 === 0),
  };
  await dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, protected, accused_unit_id, unit_id)
     VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'first-petition', $4, $5, $6)`,
    [one.id, `L${number}`, one.receivedAt, number % 11 === 0, number % 9 === 0 ? 'dongjie' : null, one.unit],
  );
  if (number % 13 === 0) {
    await dataSource.query(`INSERT INTO interest VALUES ($1, $2, '亲属', $2, $3)`, [
      one.id,
      readers.interested.personId,
      NOW,
    ]);
  }
  for (let each = 0; each < number % 3; each++) {
    // The last day ends at 24:00 in China.
    const dueAt = new Date(Date.UTC(2026, 6, 20 + ((number * 3 + each * 5) % 14) - 4, 16));
    const duty: Duty = {
      id: newId(),
      state: (['running', 'running', 'suspended', 'met'] as const)[(number + each) % 4] ?? 'met',
      dueAt,
      yellowAt: new Date(dueAt.getTime() - 2 * DAY),
      actorRole: (number + each) % 10 === 9 ? 'petitioner' : 'handler',
      rowId: (number + each) % 8 === 7 ? 'return-talk' : 'handling',
    };
    one.duties.push(duty);
    await dataSource.query(
      `INSERT INTO deadline (id, petition_id, row_id, counted_from, due_at, yellow_at, state, stage, light, actor_role,
         started_at, source_key) VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, 'yellow', 'green', $8, $4, $1::text)`,
      [duty.id, one.id, duty.rowId, NOW, duty.dueAt, duty.yellowAt, duty.state, duty.actorRole],
    );
  }
  for (let each = 0; each < number % 4; each++) {
    const task = {
      step: STEPS[(number + each) % 2] as string,
      process: (number + each) % 5 === 0 ? 'assisted-return' : 'first-petition',
      assignee: (number + each) % 3 === 0 ? readers.handler.personId : null,
      state: (number + each) % 6 === 0 ? 'completed' : 'open',
    };
    one.tasks.push(task);
    await dataSource.query(
      `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
         candidate_group, assignee, state, receipt_number, subject, channel, urgency, created_at)
       VALUES ($1, 1, 1, $2, 1, $3, $4, 'liuyin:handler', $5, $6, 'r', 's', 'letter', 'normal', $7)`,
      [number * 10 + each + 1, task.process, task.step, one.id, task.assignee, task.state, NOW],
    );
  }
  for (const tag of one.tags) {
    await dataSource.query(`INSERT INTO case_tag VALUES ($1, $2, $3, $4)`, [
      one.id,
      tag,
      readers.supervisor.personId,
      NOW,
    ]);
  }
  return one;
}

/** The nearest of the office's duties, said without SQL. */
function nearest({ duties }: Seeded): Duty | undefined {
  const rank = ({ state, dueAt }: Duty) => (state === 'suspended' ? Infinity : dueAt.getTime());
  return duties
    .filter(
      ({ state, actorRole, rowId }) =>
        state !== 'met' && actorRole !== 'petitioner' && !rowId.startsWith('return-'),
    )
    .sort((a, b) => rank(a) - rank(b) || a.dueAt.getTime() - b.dueAt.getTime())[0];
}

const lightOf = (one: Seeded): Light | null => {
  const duty = nearest(one);
  return duty ? light(duty, NOW) : null;
};

function hasLeft(one: Seeded, left: TimeLeft): boolean {
  const duty = nearest(one);
  if (!duty) return left === 'none';
  if (duty.state === 'suspended') return left === 'suspended';
  const range = dueWithin(left, NOW);
  return (
    range !== null && (!range.after || duty.dueAt > range.after) && (!range.upTo || duty.dueAt <= range.upTo)
  );
}

function matches(one: Seeded, query: PetitionQuery): boolean {
  const told = one.tasks.filter(({ state, process }) => state === 'open' && process !== 'assisted-return');
  return (
    (!query.light || lightOf(one) === query.light) &&
    (!query.left || hasLeft(one, query.left)) &&
    (!query.unitId || (pathOf(query.unitId) !== '' && pathOf(one.unit).startsWith(pathOf(query.unitId)))) &&
    (query.tags ?? []).every((tag) => one.tags.includes(tag)) &&
    ((!query.step && !query.process && !query.person) ||
      told.some(
        (task) =>
          (!query.step || task.step === query.step) &&
          (!query.process || task.process === query.process) &&
          (!query.person || task.assignee === query.person),
      ))
  );
}

function expected(actor: Actor, query: PetitionQuery): Seeded[] {
  return cases.filter((one) => matches(one, query) && isVisible(actor, facts.get(one.id) as PetitionFacts));
}

const reading = () => ({
  manager: database.dataSource.manager,
  texts: new StepTexts(database.dataSource),
  now: NOW,
});

async function allPages(actor: Actor, query: PetitionQuery) {
  const items: Awaited<ReturnType<typeof listPetitions>>['items'] = [];
  let cursor: string | undefined;
  do {
    const page = await listPetitions(reading(), actor, { ...query, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && items.length <= cases.length);
  return items;
}

/** What a row is ordered by. */
function orderOf(one: Seeded, query: PetitionQuery): number {
  if (query.sort !== 'due') return -one.receivedAt.getTime();
  const duty = nearest(one);
  return duty?.state === 'running' ? duty.dueAt.getTime() : Infinity;
}

const someQuery = fc.record({
  who: fc.constantFrom('supervisor', 'head', 'handler', 'discipline', 'interested') as fc.Arbitrary<
    keyof typeof readers
  >,
  query: fc.record(
    {
      limit: fc.integer({ min: 1, max: 40 }),
      sort: fc.constantFrom(...PETITION_SORTS),
      light: fc.constantFrom(...LIGHTS),
      left: fc.constantFrom(...TIMES_LEFT),
      step: fc.constantFrom(...STEPS),
      process: fc.constantFrom('first-petition', 'assisted-return'),
      unitId: fc.constantFrom('town', 'dongjie', 'no-such-unit'),
      tags: fc.subarray([...TAGS]),
    },
    { requiredKeys: ['limit', 'sort'] },
  ),
  person: fc.boolean(),
});

it('pages through exactly the cases that its filters say, each once and in order, and counts them', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(someQuery, async ({ who, query: asked, person }) => {
      const query = { ...asked, ...(person ? { person: readers.handler.personId } : {}) };
      const wanted = expected(readers[who], query);
      const items = await allPages(readers[who], query);
      expect(items.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
      const places = items.map(({ id }) => orderOf(cases.find((one) => one.id === id) as Seeded, query));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(await countPetitions(reading(), readers[who], query)).toEqual({
        total: wanted.length,
        totalIsExact: true,
      });
      seen += items.length;
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(0);
});

it.each(TIMES_LEFT)('has cases of which so much time is left: %s', (left) => {
  expect(expected(readers.supervisor, { limit: 1, left }).length).toBeGreaterThan(0);
});

it('a row tells its light, its tags and where it stands, but not of help home', async () => {
  const rows = await allPages(readers.supervisor, { limit: 40 });
  for (const row of rows) {
    const one = cases.find(({ id }) => id === row.id) as Seeded;
    expect(row.deadline?.light ?? null).toBe(lightOf(one));
    expect([...row.tags].sort()).toEqual([...one.tags].sort());
    const told = one.tasks.filter(({ state, process }) => state === 'open' && process !== 'assisted-return');
    expect(row.steps.map(({ elementId }) => elementId)).toEqual(told.map(({ step }) => step));
  }
});
