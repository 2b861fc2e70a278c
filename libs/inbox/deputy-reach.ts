import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import './messages';

/** For whom an actor may do a task today, by which deputyship. */
export interface StandsInFor {
  id: string;
  displayName: string;
  deputyshipId: string;
}

/** Somebody whose deputy the actor is today, with the groups whose tasks they do for them. */
export interface Reach {
  absentId: string;
  groups: string[];
}

/** Rows of `deputy_reach r` by which the actor may do `task t`: free, held by who is away, or held for them by the actor. */
function reachRows(actor: Actor, params: SqlParams): string {
  const me = `${params.add(actor.personId)}::uuid`;
  return `deputy_reach(${me}) r WHERE r.candidate_group = t.candidate_group
    AND (r.processes IS NULL OR t.process_id = ANY (r.processes))
    AND CASE WHEN t.assignee IS NULL THEN true WHEN t.on_behalf_of IS NULL THEN t.assignee = r.absent_id
      ELSE t.assignee = ${me} AND t.on_behalf_of = r.absent_id END
    AND NOT withheld_from(r.absent_id, t.petition_id)
    AND NOT EXISTS (SELECT 1 FROM meeting_item mi WHERE mi.meeting_id = t.meeting_id AND mi.state <> 'left'
      AND withheld_from(r.absent_id, mi.petition_id))`;
}

/**
 * A condition on `task t`: the actor may do it as somebody's deputy. What who is away must not know of (Reg. 28, 30) is not
 * theirs to have done; what the actor must not know of is left out by `taskVisibleSql`.
 */
export function reachedSql(actor: Actor, params: SqlParams): string {
  return actor.isDeputy ? `EXISTS (SELECT 1 FROM ${reachRows(actor, params)})` : 'false';
}

/** A scalar expression on `task t`: `StandsInFor` as JSON, or null. */
export function standsInForSql(actor: Actor, params: SqlParams): string {
  if (!actor.isDeputy) return 'NULL::jsonb';
  return `(SELECT jsonb_build_object('id', s.absent_id, 'displayName', n.display_name, 'deputyshipId', s.deputyship_id)
    FROM (SELECT r.* FROM ${reachRows(actor, params)}) s JOIN person n ON n.id = s.absent_id
    ORDER BY n.display_name, s.absent_id, s.deputyship_id LIMIT 1)`;
}

/** Whom the actor is the deputy of today. */
export async function readReach(manager: Pick<EntityManager, 'query'>, actor: Actor): Promise<Reach[]> {
  if (!actor.isDeputy) return [];
  return manager.query(
    `SELECT r.absent_id AS "absentId", array_agg(DISTINCT r.candidate_group ORDER BY r.candidate_group) AS groups
     FROM deputy_reach($1) r GROUP BY r.absent_id ORDER BY r.absent_id`,
    [actor.personId],
  );
}

/**
 * Keeps a deputyship from ending before the caller's transaction does. Throws `inbox.deputyship-over` (409) when it is over
 * by now.
 */
export async function holdDeputyship(
  manager: Pick<EntityManager, 'query'>,
  { deputyshipId }: Pick<StandsInFor, 'deputyshipId'>,
): Promise<void> {
  const running: unknown[] = await manager.query(
    `SELECT 1 FROM deputyship WHERE id = $1 AND ended_at IS NULL AND first_day <= office_day() AND last_day >= office_day()
     FOR SHARE`,
    [deputyshipId],
  );
  if (running.length === 0) throw deputyshipOver();
}

export function deputyshipOver(): DomainError {
  return new DomainError('inbox.deputyship-over');
}
