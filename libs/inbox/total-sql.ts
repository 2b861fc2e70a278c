import { type Actor, may } from '#libs/access/index';
import { COUNT_CAP, type InboxFilters } from './inbox-query';
import { orderOf, overseenUnitsSql, type Scope, taskKeysSql, within } from './inbox-sql';
import { withheldMeetingsSql, withheldSql } from './task-access';
import type { SqlParams } from '#libs/database/sql-params';

export interface TotalSql {
  /** A scalar expression, in parentheses. */
  sql: string;
  /** False: the number stops at COUNT_CAP + 1. */
  exact: boolean;
}

/**
 * How many tasks a list has. Lists that only groups or units narrow are summed from the kept counts, less the few rows
 * that the count holds and the list does not; every other list is counted up to a cap. Neither scans the backlog.
 */
export function totalSql(scope: Scope, params: SqlParams): TotalSql {
  if (scope.box === 'todo' && !isNarrowed(scope.filters))
    return { sql: todoTotal(scope, params), exact: true };
  if (scope.box === 'unit' && !isNarrowed(scope.filters) && may(scope.actor, 'petition.read-all')) {
    return { sql: unitTotal(scope, params), exact: true };
  }
  return { sql: cappedCountSql(scope, params, COUNT_CAP + 1), exact: false };
}

/** Counts a list's tasks up to a limit, or all of them. */
export function cappedCountSql(scope: Scope, params: SqlParams, limit: number | 'ALL'): string {
  // In the list's order the count reads what the page reads; only what is yellow has an index of its own.
  const order = scope.filters.light === 'yellow' ? undefined : orderOf(scope.box, 'due');
  return `(SELECT count(*)::int FROM (${taskKeysSql(scope, params, { order, limit })}) counted)`;
}

/** True when more than a unit narrows a list. */
export function isNarrowed({ unit: _, tags = [], ...filters }: InboxFilters): boolean {
  const { light, left, process, step, channel, category, person, q } = filters;
  return tags.length > 0 || [light, left, process, step, channel, category, person, q].some(Boolean);
}

function todoTotal({ actor, groups, now }: Scope, params: SqlParams): string {
  if (groups.length === 0) return '0';
  const mine = params.add(actor.personId);
  const inGroups = within('candidate_group', groups, params);
  const offList = `
    SELECT t.key FROM task t WHERE t.${inGroups} AND t.state IN ('open', 'completing')
      AND t.assignee IS NOT NULL AND (t.state = 'completing' OR t.assignee <> ${mine}
        OR t.aside_until > ${params.add(now)}::timestamptz)
    UNION ${hiddenSql(actor, `t.${inGroups}`, params)}`;
  return `(SELECT (coalesce(sum(open_count), 0) - (SELECT count(*) FROM (${offList}) o))::int
    FROM task_count WHERE ${inGroups})`;
}

function unitTotal({ actor, filters }: Scope, params: SqlParams): string {
  const units = `(${overseenUnitsSql(actor, filters.unit, params)})`;
  const offList = `
    SELECT t.key FROM task t WHERE t.unit_id IN ${units} AND t.state = 'completing' AND t.assignee IS NOT NULL
    UNION ${hiddenSql(actor, `t.unit_id IN ${units}`, params)}`;
  return `(SELECT (coalesce(sum(open_count), 0) - (SELECT count(*) FROM (${offList}) o))::int
    FROM task_count WHERE split_part(candidate_group, ':', 1) IN ${units})`;
}

/** Open tasks within a list's groups or units that the actor may not know of. */
function hiddenSql(actor: Actor, among: string, params: SqlParams): string {
  const open = `${among} AND t.state IN ('open', 'completing')`;
  // As a list that is looked up once its length is unknown to the planner with and without the values, so that the
  // prepared statement's one plan never looks dearer than a plan of its own for each page.
  const withheld = `SELECT t.key FROM task t WHERE t.petition_id = ANY (ARRAY(${withheldSql(actor, params)})) AND ${open}
    UNION ALL SELECT t.key FROM task t WHERE t.meeting_id = ANY (ARRAY(${withheldMeetingsSql(actor, params)})) AND ${open}`;
  if (may(actor, 'petition.read-protected')) return withheld;
  return `${withheld} UNION SELECT t.key FROM task t WHERE t.protected AND ${open}`;
}
