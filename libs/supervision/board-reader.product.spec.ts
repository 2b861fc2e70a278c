import { type Actor, actorOf, isVisible, loadPetitionFacts, type PetitionFacts } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { type Light, light } from '#libs/deadline/light';
import { loadDeadlineRules } from '#libs/deadline/load-rules';
import type { Role } from '#libs/organisation/role';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { type BoardItem, type BoardQuery, BoardReader } from './board-reader';

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
const isWithin = (unit: string | null, top: string) =>
  pathOf(unit) !== '' && pathOf(top) !== '' && pathOf(unit).startsWith(pathOf(top));
const ROWS = ['handling', 'acceptance-notice', 'return-visit'];

interface Seeded {
  id: string;
  petitionId: string;
  rowId: string;
  unitId: string | null;
  state: 'running' | 'suspended' | 'met' | 'cancelled';
  dueAt: Date;
  yellowAt: Date;
  actorRole: string;
}

let database: ScratchDatabase;
let board: BoardReader;
let deadlines: Seeded[];
let facts: Map<string, PetitionFacts>;
let readers: Record<string, Actor>;

beforeAll(async () => {
  database = await scratchDatabase('board');
  const { dataSource } = database;
  const rules = await loadDeadlineRules();
  board = new BoardReader(dataSource, { now: () => NOW, office: { rules } } as never);
  for (const unit of UNITS) {
    await dataSource.query(
      `INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path) VALUES ($1, $2, 'office', $1, $1, $3)`,
      [...unit],
    );
  }
  readers = {
    supervisor: await reader('petition-office', 'supervisor'),
    head: await reader('dongjie', 'head'),
    discipline: await reader('discipline', 'discipline'),
    auditor: await reader('town', 'auditor'),
    interested: await reader('petition-office', 'supervisor'),
  };
  deadlines = [];
  for (let number = 0; number < 120; number++) deadlines.push(await seedDeadline(number));
  facts = await loadPetitionFacts(dataSource.manager, [...new Set(deadlines.map((one) => one.petitionId))]);
});
afterAll(() => database.drop());

async function reader(unitId: string, role: Role): Promise<Actor> {
  const personId = newId();
  await database.dataSource.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1, $2, $3, $4)`,
    [personId, personId, `姓名 ${role}`, NOW],
  );
  const person = { personId, username: personId, displayName: role, locale: 'zh-CN' as const };
  return actorOf(person, [{ unitId, unitPath: pathOf(unitId), role }]);
}

/** A deadline of a petition of its own; the numbers make every combination appear. */
async function seedDeadline(number: number): Promise<Seeded> {
  const units = ['dongjie', 'liuyin', 'hexi', null, 'dongjie'] as const;
  const unitId = units[number % units.length] ?? null;
  const isProtected = number % 11 === 0;
  const petitionId = newId();
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, protected, accused_unit_id, unit_id)
     VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'first-petition', $4, $5, $6)`,
    [petitionId, `B${number}`, NOW, isProtected, number % 7 === 0 ? 'dongjie' : null, unitId],
  );
  if (number % 13 === 0) {
    const { personId } = readers.interested as Actor;
    await database.dataSource.query(`INSERT INTO interest VALUES ($1, $2, '亲属', $2, $3)`, [
      petitionId,
      personId,
      NOW,
    ]);
  }
  const states = ['running', 'running', 'running', 'suspended', 'met', 'cancelled'] as const;
  const dueAt = new Date(NOW.getTime() + ((number % 9) - 4) * DAY + 3_600_000);
  const one: Seeded = {
    id: newId(),
    petitionId,
    rowId: ROWS[number % ROWS.length] as string,
    unitId,
    state: states[number % states.length] as Seeded['state'],
    dueAt,
    yellowAt: new Date(dueAt.getTime() - 2 * DAY),
    actorRole: number % 10 === 9 ? 'petitioner' : 'handler',
  };
  await database.dataSource.query(
    `INSERT INTO deadline (id, petition_id, row_id, counted_from, due_at, yellow_at, state, stage, light, unit_id,
       actor_role, started_at, source_key) VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, 'yellow', 'green', $8, $9, $4, $1::text)`,
    [one.id, petitionId, one.rowId, NOW, dueAt, one.yellowAt, one.state, unitId, one.actorRole],
  );
  return one;
}

/** What the board holds, said without SQL. */
function expected(actor: Actor, query: BoardQuery & { lights?: Light[] }): Seeded[] {
  const lights = query.lights ?? (query.light ? [query.light] : ['red', 'yellow']);
  const all = actor.permissions.has('petition.read-all');
  return deadlines
    .filter((one) => {
      const path = pathOf(one.unitId);
      const overseen = all || (path !== '' && actor.unitPaths.some((mine) => path.startsWith(mine)));
      const within = !query.unitId || isWithin(one.unitId, query.unitId);
      return (
        (one.state === 'running' || one.state === 'suspended') &&
        one.actorRole !== 'petitioner' &&
        lights.includes(light(one, NOW)) &&
        (!query.rowId || one.rowId === query.rowId) &&
        overseen &&
        within &&
        isVisible(actor, facts.get(one.petitionId) as PetitionFacts)
      );
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
}

async function allPages(actor: Actor, query: BoardQuery): Promise<BoardItem[]> {
  const items: BoardItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await board.read(actor, { ...query, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && items.length <= deadlines.length);
  return items;
}

const QUERIES: BoardQuery[] = [
  {},
  { light: 'red' },
  { light: 'yellow' },
  { light: 'green' },
  { light: 'grey' },
  { unitId: 'dongjie' },
  { unitId: 'liuyin', light: 'red' },
  { rowId: 'handling' },
  { unitId: 'no-such-unit' },
];

describe('the board', () => {
  it.each(['supervisor', 'head', 'auditor', 'interested', 'discipline'])(
    'pages through exactly what %s oversees, what is due first comes first',
    async (name) => {
      const actor = readers[name] as Actor;
      for (const query of QUERIES) {
        const items = await allPages(actor, { ...query, limit: 3 });
        expect(items.map((item) => item.deadline.id)).toEqual(expected(actor, query).map((one) => one.id));
      }
    },
  );

  it('has something to show, and withholds something', () => {
    const size = (name: string) => expected(readers[name] as Actor, {}).length;
    expect(size('head')).toBeGreaterThan(0);
    expect(size('head')).toBeLessThan(size('supervisor'));
    expect(size('interested')).toBeLessThan(size('supervisor'));
  });

  it.each(['supervisor', 'head'])('counts the lights and the units that %s oversees', async (name) => {
    const actor = readers[name] as Actor;
    const { counts, byUnit } = await board.read(actor, {});
    const size = (light: Light, unit?: string) =>
      expected(actor, { light }).filter((one) => !unit || one.unitId === unit).length;
    expect(counts).toEqual({
      red: size('red'),
      yellow: size('yellow'),
      green: size('green'),
      grey: size('grey'),
    });
    expect(byUnit.length).toBeGreaterThan(0);
    for (const unit of byUnit) {
      const { unitId } = unit;
      expect(unit).toMatchObject({
        red: size('red', unitId),
        yellow: size('yellow', unitId),
        green: size('green', unitId),
      });
    }
  });

  it('names who holds the matter', async () => {
    const supervisor = readers.supervisor as Actor;
    const { items } = await board.read(supervisor, {});
    const deadline = items[0]?.deadline as BoardItem['deadline'];
    expect(items[0]?.holder).toBeNull();
    await database.dataSource.query(
      `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
         candidate_group, assignee, state, deadline_id, receipt_number, subject, channel, urgency, created_at)
       VALUES (1, 1, 1, 'first-petition', 1, 'accept-petition', $1, 'dongjie:handler', $2, 'open', $3, 'B', '', 'letter',
         'normal', $4)`,
      [items[0]?.petition.id, supervisor.personId, deadline.id, NOW],
    );
    const again = await board.read(supervisor, {});
    expect(again.items[0]?.holder).toEqual({
      displayName: '姓名 supervisor',
      group: 'dongjie:handler',
      onBehalfOf: null,
    });
  });

  it('refuses a cursor that it did not make', async () => {
    await expect(board.read(readers.supervisor as Actor, { cursor: 'eA' })).rejects.toMatchObject({
      code: 'cursor.invalid',
      status: 422,
    });
  });
});
