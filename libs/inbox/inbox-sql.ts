import { type Actor, limitedSql, may } from '#libs/access/index';
import type { Role } from '#libs/organisation/role';
import { type Keyset } from '#libs/page/cursor';
import type { Box, InboxFilters, Sort } from './inbox-query';
import type { SqlParams } from '#libs/database/sql-params';
import { type TaskSearch, taskSearchCondition } from './search';
import { type Reach, reachedSql } from './deputy-reach';
import { taskVisibleSql, withheldMeetingsSql, withheldSql } from './task-access';
import { taggedSql } from '#libs/tag/tag-sql';
import { lightConditions } from './task-light';
import { timeLeftCondition } from './task-time-left';

/** Roles that see the open tasks of their whole unit and of the units below it. */
const OVERSEEING: readonly Role[] = ['head', 'leader', 'supervisor', 'registrar'];

/** How the rows of a list follow one another; `name` stands in its cursors. */
export interface Order {
  name: string;
  column: 'due_at' | 'created_at' | 'completed_at';
  direction: 'ASC' | 'DESC';
}

/** What is done lies by the time of its completion, last first, whatever sort was asked for. */
export function orderOf(box: Box, sort: Sort): Order {
  if (box === 'done') return { name: 'done', column: 'completed_at', direction: 'DESC' };
  return sort === 'due'
    ? { name: `${box}.due`, column: 'due_at', direction: 'ASC' }
    : { name: `${box}.received`, column: 'created_at', direction: 'DESC' };
}

export interface Scope {
  actor: Actor;
  box: Box;
  /** Candidate groups of `todo`, `claimed`, `aside` and `delegated`, already narrowed to the asked unit. */
  groups: readonly string[];
  /** For `deputy`: whose deputy the actor is today. */
  reach?: readonly Reach[];
  filters: InboxFilters;
  search?: TaskSearch;
  now: Date;
  /** Only what is due from now to then and not suspended. */
  dueBy?: Date;
}

/** A rows' source: what comes before and after its conditions. `each` runs once for every id of a list. */
interface Branch {
  each?: string;
  conditions: string[];
}

interface Slice {
  order?: Order;
  after?: Keyset;
  limit: number | 'ALL';
}

/**
 * A query for the keys of a box's tasks: `key` and, when ordered, `at`. Each group (or unit) is read by its own index
 * range up to the limit and the ranges are merged, so that the cost follows the page and not the backlog.
 */
export function taskKeysSql(scope: Scope, params: SqlParams, slice: Slice): string {
  const filters = filterConditions(scope, params);
  const visible = visibleConditions(scope, params);
  const after = slice.order && slice.after ? afterCondition(slice.order, slice.after, params) : [];
  const columns = slice.order ? `t.key, t.${slice.order.column} AS at` : 't.key';
  const tail = `${slice.order ? orderBy(slice.order, `t.${slice.order.column}`, 't.key') : ''} LIMIT ${slice.limit}`;
  const lights = lightsOf(scope, params);
  const branches = branchesOf(scope, params).flatMap(({ each, conditions }) =>
    lights.map((light) => {
      const where = [...conditions, ...light, ...filters, ...after, ...visible].join('\n AND ');
      const rows = `SELECT ${columns} FROM task t WHERE ${where} ${tail}`;
      return each ? `(SELECT c.* FROM ${each} CROSS JOIN LATERAL (${rows}) c)` : `(${rows})`;
    }),
  );
  return `SELECT * FROM (${branches.join('\nUNION ALL ')}) k ${
    slice.order ? orderBy(slice.order, 'k.at', 'k.key') : ''
  } LIMIT ${slice.limit}`;
}

export function orderBy({ direction }: Order, at: string, key: string): string {
  return `ORDER BY ${at} ${direction}, ${key} ${direction}`;
}

function branchesOf(scope: Scope, params: SqlParams): Branch[] {
  const { actor, box, groups, reach = [], filters } = scope;
  switch (box) {
    case 'todo':
      return [
        // One branch a group, whose rows come ordered out of its index range: the ranges are merged, never sorted.
        ...groups.map((group) => ({
          conditions: [`t.candidate_group = ${params.add(group)}`, `t.state = 'open'`, `t.assignee IS NULL`],
        })),
        mine(scope, params),
      ];
    case 'claimed':
    case 'aside':
      return [mine(scope, params)];
    case 'delegated':
      return [
        {
          conditions: [
            `t.delegated_by = ${params.add(actor.personId)}`,
            `t.state = 'open'`,
            within('t.candidate_group', groups, params),
          ],
        },
      ];
    case 'done':
      return [
        {
          conditions: [
            `t.completed_by = ${params.add(actor.personId)}`,
            `t.state IN ('completing', 'completed')`,
          ],
        },
      ];
    case 'unit':
      return [
        {
          each: `(${overseenUnitsSql(actor, filters.unit, params)}) AS s`,
          conditions: [`t.unit_id = s.id`, `t.state = 'open'`],
        },
      ];
    case 'deputy':
      return deputyBranches(actor, reach, params);
  }
}

/**
 * What is free in groups that are not the actor's own, what those who are away hold, and what the actor holds for them. Each
 * is narrowed by `reachedSql`: these are the index ranges to look in.
 */
function deputyBranches(actor: Actor, reach: readonly Reach[], params: SqlParams): Branch[] {
  const foreign = new Set(
    reach.flatMap(({ groups }) => groups).filter((group) => !actor.groups.includes(group)),
  );
  return [
    ...[...foreign].map((group) => ({
      conditions: [`t.candidate_group = ${params.add(group)}`, `t.state = 'open'`, `t.assignee IS NULL`],
    })),
    ...reach.map(({ absentId }) => ({
      conditions: [`t.assignee = ${params.add(absentId)}`, `t.state = 'open'`, `t.on_behalf_of IS NULL`],
    })),
    {
      conditions: [
        `t.assignee = ${params.add(actor.personId)}`,
        `t.state = 'open'`,
        `t.on_behalf_of IS NOT NULL`,
      ],
    },
  ];
}

/** The column has one of the values: one placeholder each, so that a prepared plan knows how many there are. */
export function within(column: string, values: readonly string[], params: SqlParams): string {
  return values.length > 0
    ? `${column} IN (${values.map((value) => params.add(value)).join(', ')})`
    : 'false';
}

/** Ids of the units that the actor oversees, within `under` when it is given. */
export function overseenUnitsSql(actor: Actor, under: string | undefined, params: SqlParams): string {
  const overseen = `SELECT u.id FROM unit u WHERE EXISTS (
    SELECT 1 FROM unnest(${params.add(overseenPaths(actor))}::text[]) AS o (path) WHERE starts_with(u.path, o.path))`;
  return under ? `${overseen} AND u.id IN (${subtreeSql(under, params)})` : overseen;
}

function subtreeSql(unit: string, params: SqlParams): string {
  return `SELECT u.id FROM unit u JOIN unit top ON top.id = ${params.add(unit)} WHERE starts_with(u.path, top.path)`;
}

function mine({ actor, box, groups, now }: Scope, params: SqlParams): Branch {
  const aside = `coalesce(t.aside_until > ${params.add(now)}::timestamptz, false)`;
  return {
    conditions: [
      `t.assignee = ${params.add(actor.personId)}`,
      `t.state = 'open'`,
      box === 'aside' ? aside : `NOT ${aside}`,
      within('t.candidate_group', groups, params),
    ],
  };
}

function overseenPaths(actor: Actor): string[] {
  if (may(actor, 'petition.read-all')) return ['/'];
  return actor.posts
    .filter((post) => (OVERSEEING as readonly string[]).includes(post.role))
    .map((post) => post.unitPath);
}

/**
 * `petitionVisibility` for these tasks. To somebody of the task's group every petition is visible but the protected ones
 * and those that they have an interest in or that accuse their units: a short list, looked up once for the page. So it is to a
 * deputy, of what `reachedSql` lets them do.
 */
function visibleConditions({ actor, box }: Scope, params: SqlParams): string[] {
  if (box === 'unit' || box === 'done') return [taskVisibleSql(actor, params)];
  const open = may(actor, 'petition.read-protected') ? [] : ['NOT t.protected'];
  return [
    ...open,
    ...(box === 'deputy' ? [reachedSql(actor, params)] : []),
    // Not by OR: nothing is among an empty list, so that a petition's task would be shown for having no meeting.
    `CASE WHEN t.meeting_id IS NULL THEN t.petition_id <> ALL (ARRAY(${withheldSql(actor, params)}))
      ELSE t.meeting_id <> ALL (ARRAY(${withheldMeetingsSql(actor, params)})) END`,
  ];
}

function afterCondition(order: Order, { at, key }: Keyset, params: SqlParams): string[] {
  const than = order.direction === 'ASC' ? '>' : '<';
  return [`(t.${order.column}, t.key) ${than} (${params.add(at)}::timestamptz, ${params.add(key)}::bigint)`];
}

/** Alternatives, each a list of conditions; one without any when every light is wanted. */
function lightsOf({ filters: { light }, now }: Scope, params: SqlParams): string[][] {
  if (!light) return [[]];
  if (light === 'grey') return [lightConditions(light, '')];
  return lightConditions(light, `${params.add(now)}::timestamptz`).map((condition) => [condition]);
}

function filterConditions({ box, filters, search, now, dueBy }: Scope, params: SqlParams): string[] {
  const { left, process, step, unit, channel, category, tags = [], person } = filters;
  const conditions: string[] = [];
  if (left) conditions.push(timeLeftCondition(left, now, params));
  if (process) conditions.push(`t.process_id = ${params.add(process)}`);
  if (step) conditions.push(`t.element_id = ${params.add(step)}`);
  // The other boxes have narrowed their groups or units already.
  if (unit && (box === 'done' || box === 'deputy'))
    conditions.push(`t.unit_id IN (${subtreeSql(unit, params)})`);
  if (channel) conditions.push(`t.channel = ${params.add(channel)}`);
  if (category) conditions.push(`t.category = ${params.add(category)}`);
  // What a task does not tell of its case it is not found by either.
  if (tags.length > 0)
    conditions.push(`NOT ${limitedSql('t')} AND ${taggedSql('t.petition_id', tags, params)}`);
  if (person) conditions.push(`t.assignee = ${params.add(person)}::uuid`);
  if (search) conditions.push(taskSearchCondition(search, params));
  if (dueBy)
    conditions.push(`NOT t.suspended AND t.due_at > ${params.add(now)}::timestamptz
      AND t.due_at <= ${params.add(dueBy)}::timestamptz`);
  return conditions;
}
