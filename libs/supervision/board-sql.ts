import { type Actor, may, petitionVisibility } from '#libs/access/index';
import type { SqlParams } from '#libs/database/sql-params';
import { RETURN_ROWS } from '#libs/deadline/return-rows';
import type { Light } from '#libs/deadline/light';
import type { Keyset } from '#libs/page/cursor';

/** Counts stop here, so that none of them scans. */
export const BOARD_CAP = 1000;

export interface BoardScope {
  actor: Actor;
  now: Date;
  unitId?: string;
  rowId?: string;
}

/** Keys of a page of open deadlines of an office's duties, what is due first comes first. */
export function boardSql(
  scope: BoardScope,
  lights: readonly Light[],
  params: SqlParams,
  { after, limit }: { after?: Keyset; limit: number },
): string {
  const conditions = conditionsOf(scope, lights, params);
  if (after) {
    conditions.push(
      `(d.due_at, d.id) > (${params.add(after.at)}::timestamptz, ${params.add(after.key)}::uuid)`,
    );
  }
  const rows = (unit: string) =>
    `SELECT d.id, d.due_at, d.petition_id FROM deadline d WHERE ${[unit, ...conditions].join(' AND ')}
     ORDER BY d.due_at, d.id LIMIT ${limit}`;
  if (seesEverything(scope)) return rows('true');
  return `SELECT c.* FROM (${unitsSql(scope, params)}) s CROSS JOIN LATERAL (${rows('d.unit_id = s.id')}) c
    ORDER BY c.due_at, c.id LIMIT ${limit}`;
}

/** How many deadlines in scope have a light, up to the cap: a scalar expression. */
export function lightCountSql(scope: BoardScope, light: Light, params: SqlParams): string {
  const page = boardSql(scope, [light], params, { limit: BOARD_CAP });
  return `(SELECT count(*)::int FROM (${page}) counted)`;
}

/** A row for each unit in scope that has an open deadline. */
export function unitCountsSql(scope: BoardScope, params: SqlParams): string {
  const count = (light: Light) =>
    `(SELECT count(*)::int FROM (SELECT 1 FROM deadline d
       WHERE d.unit_id = s.id AND ${conditionsOf(scope, [light], params).join(' AND ')} LIMIT ${BOARD_CAP}) c)`;
  return `SELECT * FROM (
      SELECT s.id AS "unitId", jsonb_build_object('zh', s.name_zh, 'en', s.name_en) AS name,
        ${count('red')} AS red, ${count('yellow')} AS yellow, ${count('green')} AS green
      FROM (${unitsSql(scope, params)}) s) counted
    WHERE red + yellow + green > 0 ORDER BY red DESC, yellow DESC, "unitId"`;
}

function seesEverything({ actor, unitId }: BoardScope): boolean {
  return !unitId && may(actor, 'petition.read-all');
}

/** The units whose deadlines the actor oversees, within the asked one. */
function unitsSql({ actor, unitId }: BoardScope, params: SqlParams): string {
  const paths = may(actor, 'petition.read-all') ? ['/'] : actor.unitPaths;
  const units = `SELECT u.id, u.name_zh, u.name_en FROM unit u
    WHERE EXISTS (SELECT 1 FROM unnest(${params.add(paths)}::text[]) AS o (path) WHERE starts_with(u.path, o.path))`;
  if (!unitId) return units;
  return `${units} AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${params.add(unitId)} AND starts_with(u.path, top.path))`;
}

/** A petitioner's own periods and a unit's objection are rights, not duties; an assisted return is counted nowhere (guard 6). */
function conditionsOf(
  { actor, now, rowId }: BoardScope,
  lights: readonly Light[],
  params: SqlParams,
): string[] {
  // Grey needs no instant, and PostgreSQL refuses a parameter that nothing uses.
  const at = lights.every((light) => light === 'grey') ? '' : `${params.add(now)}::timestamptz`;
  const conditions = [
    `d.state IN ('running', 'suspended')`,
    `d.actor_role <> 'petitioner'`,
    `d.row_id <> ALL ('{objection,${RETURN_ROWS.join(',')}}')`,
    `(${lights.map((light) => `(${lightCondition(light, at)})`).join(' OR ')})`,
  ];
  if (rowId) conditions.push(`d.row_id = ${params.add(rowId)}`);
  const { sql, params: values } = petitionVisibility(actor, 'p', params.next, { counted: true });
  params.append(values);
  conditions.push(`(SELECT ${sql} FROM petition p WHERE p.id = d.petition_id)`);
  return conditions;
}

function lightCondition(light: Light, now: string): string {
  switch (light) {
    case 'grey':
      return `d.state = 'suspended'`;
    case 'red':
      return `d.state = 'running' AND d.due_at <= ${now}`;
    case 'yellow':
      return `d.state = 'running' AND d.due_at > ${now} AND d.yellow_at <= ${now}`;
    case 'green':
      return `d.state = 'running' AND d.yellow_at > ${now} AND d.due_at > ${now}`;
  }
}
