import { type Actor, petitionVisibility } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { EntityManager } from 'typeorm';
import './messages';
import { SqlParams } from '#libs/database/sql-params';
import type { TaskState } from './task.entity';

/** A condition on `task t`: the actor may know of its petition. */
export function taskVisibleSql(actor: Actor, params: SqlParams): string {
  const { sql, params: values } = petitionVisibility(actor, 'p', params.next);
  params.append(values);
  return `(SELECT ${sql} FROM petition p WHERE p.id = t.petition_id)`;
}

/** Why a command did not find its task in the state it needs. */
export interface TaskSituation {
  state: TaskState;
  group: string;
  assignee: string | null;
  assigneeName: string | null;
}

/** The state of a task; `inbox.task-not-found` (404) for one that there isn't or that the actor may not know of. */
export async function situationOf(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  key: string,
): Promise<TaskSituation> {
  const params = new SqlParams();
  const rows: TaskSituation[] = await manager.query(
    `SELECT t.state, t.candidate_group AS "group", t.assignee, a.display_name AS "assigneeName"
     FROM task t LEFT JOIN person a ON a.id = t.assignee
     WHERE t.key = ${params.add(key)} AND ${taskVisibleSql(actor, params)}`,
    params.values,
  );
  if (!rows[0]) throw taskNotFound();
  return rows[0];
}

export function taskNotFound(): DomainError {
  return new DomainError('inbox.task-not-found', { status: 404 });
}

/** What forbids an actor to work on a task in this situation; null when nothing does. */
export function obstacle(actor: Actor, task: TaskSituation): DomainError | null {
  if (!actor.groups.includes(task.group)) {
    return new DomainError('inbox.not-candidate', { status: 403, params: { group: task.group } });
  }
  if (task.state !== 'open') return new DomainError('inbox.not-open');
  if (task.assignee && task.assignee !== actor.personId) {
    return new DomainError('inbox.already-claimed', { params: { name: task.assigneeName ?? '' } });
  }
  return null;
}
