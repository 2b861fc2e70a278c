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

/** The state of a task; throws `whyUnseen` for one that there isn't or that the actor may not know of. */
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
