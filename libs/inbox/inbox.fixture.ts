import type { DataSource } from 'typeorm';
import { type Actor, actorOf, isVisible, loadPetitionFacts, type PetitionFacts } from '#libs/access/index';
import { newId } from '#libs/database/id';
import type { Role } from '#libs/organisation/role';

/** The office's time in this fixture. */
export const NOW = new Date('2026-07-20T08:00:00Z');
const MIDNIGHT = new Date('2026-07-20T00:00:00Z');

const UNITS = [
  ['town', null, '/town/'],
  ['petition-office', 'town', '/town/petition-office/'],
  ['discipline', 'town', '/town/discipline/'],
  ['dongjie', 'town', '/town/dongjie/'],
  ['liuyin', 'dongjie', '/town/dongjie/liuyin/'],
  ['hexi', 'town', '/town/hexi/'],
] as const;
const PATHS = new Map<string, string>(UNITS.map(([id, , path]) => [id, path]));

const PEOPLE = {
  handler: ['dongjie:handler'],
  colleague: ['dongjie:handler'],
  twoPosts: ['dongjie:handler', 'hexi:handler', 'liuyin:head'],
  head: ['dongjie:head'],
  registrar: ['petition-office:registrar'],
  supervisor: ['petition-office:supervisor'],
  discipline: ['discipline:discipline'],
  nobody: [],
} as const satisfies Record<string, readonly string[]>;
export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as PersonName[];

const GROUPS = [
  'dongjie:handler',
  'dongjie:head',
  'hexi:handler',
  'liuyin:handler',
  'petition-office:registrar',
  'discipline:discipline',
];
export const CHANNELS = ['letter', 'visit', 'online'];
export const STEPS = ['triage-petition', 'accept-petition', 'investigate-petition'];
const SUBJECTS = ['夜间噪音扰民', '道路破损', '拖欠工资', 'KTV 噪音'];

export interface SeededTask {
  key: string;
  elementId: string;
  petitionId: string;
  unitId: string;
  group: string;
  assignee: string | null;
  state: string;
  /** Microseconds since 1970; null when no deadline applies. */
  dueMicros: bigint | null;
  yellowMicros: bigint | null;
  createdMicros: bigint;
  completedMicros: bigint | null;
  completedBy: string | null;
  suspended: boolean;
  /** Put aside until then. */
  asideMicros: bigint | null;
  /** Its assignee works on it for them. */
  delegatedBy: string | null;
  channel: string;
  subject: string;
  receiptNumber: string;
}

export interface SeededInbox {
  actors: Record<PersonName, Actor>;
  tasks: SeededTask[];
  facts: Map<string, PetitionFacts>;
  pathOf: (unitId: string) => string;
  mayKnow: (actor: Actor, task: SeededTask) => boolean;
}

/** A stream of numbers from a seed, so that a failing inbox can be made again. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Fills an empty database with an inbox of every kind of task: claimed, completing, withheld, equal instants and all. */
export async function seedInbox(dataSource: DataSource, seed: number, petitions = 150): Promise<SeededInbox> {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const actors = await seedPeople(dataSource);
  const people = Object.values(actors).map((actor) => actor.personId);
  const members = new Map(
    GROUPS.map((group) => [
      group,
      Object.values(actors)
        .filter((actor) => actor.groups.includes(group))
        .map((actor) => actor.personId),
    ]),
  );
  const tasks: SeededTask[] = [];
  for (let number = 1; number <= petitions; number++) {
    const petition = {
      id: newId(),
      receipt_number: `XF2026${String(number).padStart(6, '0')}`,
      channel: pick(CHANNELS),
      subject: `${pick(SUBJECTS)}${number}`,
      protected: next(8) === 0,
      accused_unit_id: next(8) === 0 ? pick(['dongjie', 'town', 'hexi']) : null,
      unit_id: pick([null, 'dongjie', 'liuyin', 'hexi']),
    };
    await dataSource.query(
      `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
         process_id, protected, accused_unit_id, unit_id)
       SELECT id, receipt_number, '', channel, subject, '', 'public', $2, 'first-petition', protected, accused_unit_id,
         unit_id FROM jsonb_to_record($1) AS r (id uuid, receipt_number text, channel text, subject text,
         protected bool, accused_unit_id text, unit_id text)`,
      [JSON.stringify(petition), NOW],
    );
    if (next(5) === 0) {
      await dataSource.query(
        `INSERT INTO interest (petition_id, person_id, reason, declared_by, at) VALUES ($1, $2, '亲属', $2, $3)`,
        [petition.id, pick(people), NOW],
      );
    }
    for (let count = next(4); count >= 0; count--) {
      const group = pick(GROUPS);
      // Mostly members of the group hold its tasks; some have left it since.
      const candidates = next(4) > 0 ? [...(members.get(group) ?? []), ...people.slice(0, 1)] : people;
      tasks.push(
        aTask(next, pick, candidates, petition, group, String(2_251_799_813_685_248 + tasks.length * 3)),
      );
    }
  }
  await insertTasks(dataSource, tasks, petitionsProtected(await facts(dataSource, tasks)));
  const known = await facts(dataSource, tasks);
  return {
    actors,
    tasks,
    facts: known,
    pathOf: (unitId) => PATHS.get(unitId) ?? '',
    mayKnow: (actor, task) => isVisible(actor, known.get(task.petitionId) as PetitionFacts),
  };
}

async function seedPeople(dataSource: DataSource): Promise<Record<PersonName, Actor>> {
  for (const [id, parent, path] of UNITS) {
    await dataSource.query(
      `INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path) VALUES ($1, $2, 'office', $1, $1, $3)`,
      [id, parent, path],
    );
  }
  const actors: Partial<Record<PersonName, Actor>> = {};
  for (const name of PERSON_NAMES) {
    const personId = newId();
    await dataSource.query(
      `INSERT INTO person (id, username, display_name, created_at) VALUES ($1, $2, $3, $4)`,
      [personId, name, `姓名 ${name}`, NOW],
    );
    const posts = PEOPLE[name].map((post) => {
      const [unitId = '', role = ''] = post.split(':');
      return { unitId, role: role as Role, unitPath: PATHS.get(unitId) ?? '' };
    });
    actors[name] = actorOf({ personId, username: name, displayName: `姓名 ${name}`, locale: 'zh-CN' }, posts);
  }
  return actors as Record<PersonName, Actor>;
}

/** Gives everybody their posts, and makes one the deputy of some others from today on; the actor knows of it. */
export async function makeDeputy(
  { dataSource }: { dataSource: DataSource },
  { actors }: SeededInbox,
  deputy: PersonName,
  absent: readonly PersonName[],
  scope: { processes?: readonly string[]; units?: readonly string[] } = {},
): Promise<string[]> {
  await seedPosts(dataSource, actors);
  actors[deputy] = { ...actors[deputy], isDeputy: true };
  const ids: string[] = [];
  for (const { personId } of absent.map((name) => actors[name])) {
    const id = newId();
    ids.push(id);
    await dataSource.query(
      `WITH away AS (INSERT INTO absence (id, person_id, first_day, last_day, recorded_by, recorded_at)
         VALUES ($1, $2, office_day(), office_day() + 10, $2, $4))
       INSERT INTO deputyship (id, absence_id, person_id, deputy_id, first_day, last_day, processes, units, named_by, named_at)
       VALUES ($1, $1, $2, $3, office_day(), office_day() + 10, $5, $6, $2, $4)`,
      [id, personId, actors[deputy].personId, NOW, scope.processes ?? null, scope.units ?? null],
    );
  }
  return ids;
}

/** What the actors' posts are in the database; done again it changes nothing. */
export async function seedPosts(dataSource: DataSource, actors: SeededInbox['actors']): Promise<void> {
  for (const { personId, posts } of Object.values(actors)) {
    for (const { unitId, role } of posts) {
      await dataSource.query(
        `INSERT INTO post (id, person_id, unit_id, role) VALUES (gen_random_uuid(), $1, $2, $3) ON CONFLICT DO NOTHING`,
        [personId, unitId, role],
      );
    }
  }
}

function aTask(
  next: (below: number) => number,
  pick: <T>(list: readonly T[]) => T,
  people: readonly string[],
  petition: { id: string; channel: string; subject: string; receipt_number: string },
  group: string,
  key: string,
): SeededTask {
  const state = pick(['open', 'open', 'open', 'open', 'completing', 'completed', 'cancelled']);
  const ended = state === 'completing' || state === 'completed';
  // Few days and a microsecond here and there: equal instants, and instants that milliseconds can't tell apart.
  const dueMicros = next(6) === 0 ? null : micros(next(14) - 5) + BigInt(next(3));
  const task = {
    key,
    elementId: pick(STEPS),
    petitionId: petition.id,
    unitId: group.split(':')[0] ?? '',
    group,
    assignee: ended || (state === 'open' && next(3) === 0) ? pick(people) : null,
    state,
    dueMicros,
    yellowMicros: dueMicros === null ? null : dueMicros - 3n * DAY,
    createdMicros: micros(-next(4)) + BigInt(next(2)),
    completedMicros: ended ? micros(-next(3)) + BigInt(next(2)) : null,
    completedBy: ended ? pick(people) : null,
    suspended: next(9) === 0,
    asideMicros: asideOf(key),
    channel: petition.channel,
    subject: petition.subject,
    receiptNumber: petition.receipt_number,
  };
  return { ...task, delegatedBy: task.assignee && state === 'open' ? ownerOf(key, people) : null };
}

/** By the task's number, as `asideOf`: every third one that somebody has. */
function ownerOf(key: string, people: readonly string[]): string | null {
  const number = Number(BigInt(key) / 3n);
  return number % 3 === 0 ? (people[number % people.length] as string) : null;
}

/** By the task's number, some to come and some gone by: the stream of numbers stays what other specs were written for. */
function asideOf(key: string): bigint | null {
  const number = Number((BigInt(key) / 3n) % 20n);
  return number % 4 === 0 ? micros((number % 5) - 2) + BigInt(number % 2) : null;
}

const DAY = 86_400_000_000n;
const micros = (days: number): bigint => BigInt(MIDNIGHT.getTime()) * 1000n + BigInt(days) * DAY;

function facts(dataSource: DataSource, tasks: readonly SeededTask[]): Promise<Map<string, PetitionFacts>> {
  return loadPetitionFacts(dataSource.manager, [...new Set(tasks.map((task) => task.petitionId))]);
}

function petitionsProtected(known: Map<string, PetitionFacts>): Set<string> {
  return new Set([...known.values()].filter((one) => one.protected).map((one) => one.id));
}

async function insertTasks(
  dataSource: DataSource,
  tasks: readonly SeededTask[],
  protectedOnes: ReadonlySet<string>,
): Promise<void> {
  const rows = tasks.map((task) => ({
    ...task,
    isProtected: protectedOnes.has(task.petitionId),
    dueMicros: task.dueMicros?.toString() ?? null,
    yellowMicros: task.yellowMicros?.toString() ?? null,
    createdMicros: task.createdMicros.toString(),
    completedMicros: task.completedMicros?.toString() ?? null,
    asideMicros: task.asideMicros?.toString() ?? null,
  }));
  const instant = (column: string) => `timestamptz 'epoch' + r."${column}" * interval '1 microsecond'`;
  await dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       unit_id, role, candidate_group, assignee, state, due_at, yellow_at, suspended, receipt_number, subject, channel,
       urgency, protected, created_at, completed_at, completed_by, aside_until, delegated_by)
     SELECT r.key, r.key, r.key, 'first-petition', 1, r."elementId", r."petitionId", r."unitId",
       split_part(r."group", ':', 2), r."group", r.assignee, r.state, coalesce(${instant('dueMicros')}, 'infinity'),
       ${instant('yellowMicros')}, r.suspended, r."receiptNumber", r.subject, r.channel, 'normal', r."isProtected",
       ${instant('createdMicros')}, ${instant('completedMicros')}, r."completedBy",
       ${instant('asideMicros')}, r."delegatedBy"
     FROM jsonb_to_recordset($1) AS r (key bigint, "elementId" text, "petitionId" uuid, "unitId" text, "group" text,
       assignee uuid, state text, "dueMicros" bigint, "yellowMicros" bigint, suspended bool, "receiptNumber" text,
       subject text, channel text, "isProtected" bool, "createdMicros" bigint, "completedMicros" bigint,
       "completedBy" uuid, "asideMicros" bigint, "delegatedBy" uuid)`,
    [JSON.stringify(rows)],
  );
  await dataSource.query(
    `INSERT INTO task_count (candidate_group, open_count)
     SELECT candidate_group, count(*) FROM task WHERE state IN ('open', 'completing') GROUP BY 1`,
  );
}
