import { type Actor, may, petitionVisibility } from '#libs/access/index';
import type { Role } from '#libs/organisation/role';
import { type Keyset } from '#libs/page/cursor';
import type { Box, InboxFilters, Sort } from './inbox-query';
import type { SqlParams } from '#libs/database/sql-params';
import { lightCondition } from './task-light';

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
  /** Candidate groups of `todo` and `claimed`, already narrowed to the asked unit. */
  groups: readonly string[];
  filters: InboxFilters;
  now: Date;
}

/** A rows' source: what comes before and after its conditions. `each` runs once for every id of a list. */
interface Branch {
  each?: string;
  conditions: string[];
}

interface Slice {
  order?: Order;
  after?: Keyset;
  limit: number;
}

/**
 * A query for the keys of a box's tasks: `key` and, when ordered, `at`. Each group (or unit) is read by its own index
 * range up to the limit and the ranges are merged, so that the cost follows the page and not the backlog.
 */
export function taskKeysSql(scope: Scope, params: SqlParams, slice: Slice): string {
  const filters = filterConditions(scope, params);
  const visible = visibleCondition(scope.actor, params);
  const after = slice.order && slice.after ? afterCondition(slice.order, slice.after, params) : [];
  const columns = slice.order ? `t.key, t.${slice.order.column} AS at` : 't.key';
  const tail = `${slice.order ? orderBy(slice.order, `t.${slice.order.column}`, 't.key') : ''} LIMIT ${slice.limit}`;
  const branches = branchesOf(scope, params).map(({ each, conditions }) => {
    const where = [...conditions, ...filters, ...after, visible].join('\n AND ');
    const rows = `SELECT ${columns} FROM task t WHERE ${where} ${tail}`;
    return each ? `(SELECT c.* FROM ${each} CROSS JOIN LATERAL (${rows}) c)` : `(${rows})`;
  });
  return `SELECT * FROM (${branches.join('\nUNION ALL ')}) k ${
    slice.order ? orderBy(slice.order, 'k.at', 'k.key') : ''
  } LIMIT ${slice.limit}`;
}

export function orderBy({ direction }: Order, at: string, key: string): string {
  return `ORDER BY ${at} ${direction}, ${key} ${direction}`;
}

function branchesOf({ actor, box, groups, filters }: Scope, params: SqlParams): Branch[] {
  switch (box) {
    case 'todo':
      return [
        {
          each: `unnest(${params.add(groups)}::text[]) AS s (id)`,
          conditions: [`t.candidate_group = s.id`, `t.state = 'open'`, `t.assignee IS NULL`],
        },
        mine(actor, groups, params),
      ];
    case 'claimed':
      return [mine(actor, groups, params)];
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
  }
}

/** Ids of the units that the actor oversees, within `under` when it is given. */
export function overseenUnitsSql(actor: Actor, under: string | undefined, params: SqlParams): string {
  const overseen = `SELECT u.id FROM unit u WHERE u.path LIKE ANY (${params.add(overseenPaths(actor))}::text[])`;
  return under ? `${overseen} AND u.id IN (${subtreeSql(under, params)})` : overseen;
}

function subtreeSql(unit: string, params: SqlParams): string {
  return `SELECT u.id FROM unit u JOIN unit top ON top.id = ${params.add(unit)} WHERE starts_with(u.path, top.path)`;
}

function mine(actor: Actor, groups: readonly string[], params: SqlParams): Branch {
  return {
    conditions: [
      `t.assignee = ${params.add(actor.personId)}`,
      `t.state = 'open'`,
      `t.candidate_group = ANY (${params.add(groups)}::text[])`,
    ],
  };
}

function overseenPaths(actor: Actor): string[] {
  if (may(actor, 'petition.read-all')) return ['%'];
  return actor.posts
    .filter((post) => OVERSEEING.includes(post.role))
    .map((post) => `${escapeLike(post.unitPath)}%`);
}

/** A scalar subquery is evaluated for each row in the index's order; a join would invite the planner to read them all. */
function visibleCondition(actor: Actor, params: SqlParams): string {
  const { sql, params: values } = petitionVisibility(actor, 'p', params.next);
  params.append(values);
  return `(SELECT ${sql} FROM petition p WHERE p.id = t.petition_id)`;
}

function afterCondition(order: Order, { at, key }: Keyset, params: SqlParams): string[] {
  const than = order.direction === 'ASC' ? '>' : '<';
  return [`(t.${order.column}, t.key) ${than} (${params.add(at)}::timestamptz, ${params.add(key)}::bigint)`];
}

function filterConditions({ box, filters, now }: Scope, params: SqlParams): string[] {
  const { light, process, step, unit, channel, category, q } = filters;
  const conditions: string[] = [];
  if (light) conditions.push(`(${lightCondition(light, `${params.add(now)}::timestamptz`)})`);
  if (process) conditions.push(`t.process_id = ${params.add(process)}`);
  if (step) conditions.push(`t.element_id = ${params.add(step)}`);
  // The other boxes have narrowed their groups or units already.
  if (unit && box === 'done') conditions.push(`t.unit_id IN (${subtreeSql(unit, params)})`);
  if (channel) conditions.push(`t.channel = ${params.add(channel)}`);
  if (category) conditions.push(`t.category = ${params.add(category)}`);
  if (q) conditions.push(searchCondition(q, params));
  return conditions;
}

function searchCondition(q: string, params: SqlParams): string {
  const bySubject = `t.subject ILIKE ${params.add(`%${escapeLike(q)}%`)}`;
  if (!/^[0-9A-Za-z-]+$/.test(q)) return bySubject;
  return `(t.receipt_number LIKE ${params.add(`${escapeLike(q.toUpperCase())}%`)} OR ${bySubject})`;
}

/** Makes text mean itself in a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
