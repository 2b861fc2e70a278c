import { type Actor, may } from '#libs/access/index';
import { COUNT_CAP, type InboxFilters } from './inbox-query';
import { overseenUnitsSql, type Scope, taskKeysSql } from './inbox-sql';
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
  if (scope.box === 'todo' && !narrowed(scope.filters)) return { sql: todoTotal(scope, params), exact: true };
  if (scope.box === 'unit' && !narrowed(scope.filters) && may(scope.actor, 'petition.read-all')) {
    return { sql: unitTotal(scope, params), exact: true };
  }
  const keys = taskKeysSql(scope, params, { limit: COUNT_CAP + 1 });
  return { sql: `(SELECT count(*)::int FROM (${keys}) counted)`, exact: false };
}

function narrowed({ light, process, step, channel, category, q }: InboxFilters): boolean {
  return Boolean(light ?? process ?? step ?? channel ?? category ?? q);
}

function todoTotal({ actor, groups }: Scope, params: SqlParams): string {
  const mine = params.add(actor.personId);
  const within = `= ANY (${params.add(groups)}::text[])`;
  const offList = `
    SELECT t.key FROM task t WHERE t.candidate_group ${within} AND t.state IN ('open', 'completing')
      AND t.assignee IS NOT NULL AND (t.state = 'completing' OR t.assignee <> ${mine})
    UNION ${hiddenSql(actor, `t.candidate_group ${within}`, params)}`;
  return `(SELECT (coalesce(sum(open_count), 0) - (SELECT count(*) FROM (${offList}) o))::int
    FROM task_count WHERE candidate_group ${within})`;
}

function unitTotal({ actor, filters }: Scope, params: SqlParams): string {
  const units = `(${overseenUnitsSql(actor, filters.unit, params)})`;
  const offList = `
    SELECT t.key FROM task t WHERE t.unit_id IN ${units} AND t.state = 'completing' AND t.assignee IS NOT NULL
    UNION ${hiddenSql(actor, `t.unit_id IN ${units}`, params)}`;
  return `(SELECT (coalesce(sum(open_count), 0) - (SELECT count(*) FROM (${offList}) o))::int
    FROM task_count WHERE split_part(candidate_group, ':', 1) IN ${units})`;
}

/** Open tasks within a list's groups or units that the actor may not know of: `petitionVisibility`, turned around. */
function hiddenSql(actor: Actor, within: string, params: SqlParams): string {
  const person = params.add(actor.personId);
  const above = params.add([
    ...new Set(actor.posts.flatMap((post) => post.unitPath.split('/').filter(Boolean))),
  ]);
  const open = `${within} AND t.state IN ('open', 'completing')`;
  const hidden = [
    `SELECT t.key FROM interest i JOIN task t USING (petition_id) WHERE i.person_id = ${person} AND ${open}`,
    `SELECT t.key FROM petition p JOIN task t ON t.petition_id = p.id WHERE p.accused_unit_id = ANY (${above}::text[]) AND ${open}`,
  ];
  if (!may(actor, 'petition.read-protected')) {
    hidden.push(`SELECT t.key FROM task t WHERE t.protected AND ${open}`);
  }
  return hidden.join('\n UNION ');
}
