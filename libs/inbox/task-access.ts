import { type Actor, limitedSql, may, petitionVisibility, unitsAbove } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { EntityManager } from 'typeorm';
import './messages';
import { SqlParams } from '#libs/database/sql-params';
import { deputyshipOver, reachedSql, type StandsInFor, standsInForSql } from './deputy-reach';
import type { TaskState } from './task.entity';

/** A condition on `task t`: the actor may know of its petition, or of its meeting. */
export function taskVisibleSql(actor: Actor, params: SqlParams): string {
  const { sql, params: values } = petitionVisibility(actor, 'p', params.next, { deputy: true });
  params.append(values);
  const meeting = meetingTaskVisibleSql(actor, params);
  return `CASE WHEN t.meeting_id IS NOT NULL THEN ${meeting} ELSE (SELECT ${sql} FROM petition p WHERE p.id = t.petition_id)
    OR ${limitedTaskVisibleSql(actor, params)} END`;
}

/** A limited task is its group's and their deputies', though its case is not for them to see. */
function limitedTaskVisibleSql(actor: Actor, params: SqlParams): string {
  const mine = `(t.candidate_group = ANY (${params.add(actor.groups)}::text[]) OR ${reachedSql(actor, params)})`;
  return `(${limitedSql('t')} AND NOT t.protected AND ${mine} AND t.petition_id <> ALL (ARRAY(${withheldSql(actor, params)})))`;
}

/** The same of a meeting's task: for its group and for who may read all, unless they must not know of a case on its agenda. */
function meetingTaskVisibleSql(actor: Actor, params: SqlParams): string {
  const mine = may(actor, 'petition.read-all')
    ? 'true'
    : `(t.candidate_group = ANY (${params.add(actor.groups)}::text[]) OR ${reachedSql(actor, params)})`;
  return `(${mine} AND t.meeting_id <> ALL (ARRAY(${withheldMeetingsSql(actor, params)})))`;
}

/** Ids of the petitions that the actor has an interest in, or that accuse one of their units (Reg. 28, 30). */
export function withheldSql(actor: Actor, params: SqlParams): string {
  return `SELECT i.petition_id FROM interest i WHERE i.person_id = ${params.add(actor.personId)}
    UNION ALL SELECT a.id FROM petition a WHERE a.accused_unit_id = ANY (${params.add(unitsAbove(actor))}::text[])`;
}

/** Ids of the meetings with such a case on their agenda: neither its convener nor its clerk is who has an interest in it. */
export function withheldMeetingsSql(actor: Actor, params: SqlParams): string {
  return `SELECT mi.meeting_id FROM meeting_item mi WHERE mi.state <> 'left'
    AND mi.petition_id IN (${withheldSql(actor, params)})`;
}

/** Why a command did not find its task in the state it needs. */
export interface TaskSituation {
  state: TaskState;
  group: string;
  assignee: string | null;
  assigneeName: string | null;
  /** For whom the assignee has it. */
  onBehalfOf: string | null;
  /** Who gets it back while the assignee works on it. */
  delegatedBy: string | null;
  delegatedByName: string | null;
  /** For whom the actor may do it as a deputy. */
  standsInFor: StandsInFor | null;
}

/** Columns of `task t`: who delegated it. */
export const DELEGATED_BY = `t.delegated_by AS "delegatedBy",
  (SELECT o.display_name FROM person o WHERE o.id = t.delegated_by) AS "delegatedByName"`;

/** The state of a task; throws `whyUnseen` for one that there isn't or that the actor may not know of. */
export async function situationOf(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  key: string,
): Promise<TaskSituation> {
  const params = new SqlParams();
  const rows: TaskSituation[] = await manager.query(
    `SELECT t.state, t.candidate_group AS "group", t.assignee, a.display_name AS "assigneeName",
       t.on_behalf_of AS "onBehalfOf", ${DELEGATED_BY}, ${standsInForSql(actor, params)} AS "standsInFor"
     FROM task t LEFT JOIN person a ON a.id = t.assignee
     WHERE t.key = ${params.add(key)} AND ${taskVisibleSql(actor, params)}`,
    params.values,
  );
  if (!rows[0]) throw await whyUnseen(manager, actor, key);
  return rows[0];
}

/**
 * Why an actor can't work on a task that they don't see: `inbox.interest` (403), naming the article, for whoever has
 * stepped back from the matter or was made to. As if there were none (404) for anybody else, and for whom an accusation
 * or the matter itself is about: they don't learn of it.
 */
export async function whyUnseen(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  key: string,
): Promise<DomainError> {
  const known: unknown[] = await manager.query(
    `SELECT 1 FROM task t JOIN petition p ON p.id = t.petition_id
       JOIN interest i ON i.petition_id = p.id AND i.person_id = $2
     WHERE t.key = $1 AND NOT t.protected AND NOT p.protected AND p.accused_unit_id IS NULL AND i.kind <> 'party'`,
    [key, actor.personId],
  );
  return known.length > 0 ? new DomainError('inbox.interest', { status: 403 }) : taskNotFound();
}

export function taskNotFound(): DomainError {
  return new DomainError('inbox.task-not-found', { status: 404 });
}

/** What forbids an actor to work on a task in this situation; null when nothing does. */
export function obstacle(
  actor: Actor,
  task: Omit<TaskSituation, 'delegatedBy' | 'delegatedByName'>,
): DomainError | null {
  const { standsInFor } = task;
  if (!actor.groups.includes(task.group) && !standsInFor) {
    return new DomainError('inbox.not-candidate', { status: 403, params: { group: task.group } });
  }
  if (task.state !== 'open') return new DomainError('inbox.not-open');
  if (task.assignee === actor.personId) {
    return task.onBehalfOf === null || standsInFor ? null : deputyshipOver();
  }
  if (task.assignee && task.assignee !== standsInFor?.id) {
    return new DomainError('inbox.already-claimed', { params: { name: task.assigneeName ?? '' } });
  }
  return null;
}

/** As whose deputy an actor works on a task that nothing forbids them; null in their own name. */
export function actsFor(
  actor: Actor,
  {
    group,
    assignee,
    onBehalfOf,
    standsInFor,
  }: Pick<TaskSituation, 'group' | 'assignee' | 'onBehalfOf' | 'standsInFor'>,
): StandsInFor | null {
  // Who is of the group takes what is free in their own name.
  if (assignee === null) return actor.groups.includes(group) ? null : standsInFor;
  if (assignee === actor.personId) return onBehalfOf === null ? null : standsInFor;
  return standsInFor;
}
