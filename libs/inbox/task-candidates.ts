import type { EntityManager } from 'typeorm';
import type { Task } from './task.entity';
import type { UserTaskRegistration } from './user-task-registry';

/** Somebody who could do a task, with what they have in hand already. */
export interface TaskCandidate {
  id: string;
  displayName: string;
  /** Tasks that they have claimed and not done. */
  openTasks: number;
  /** Last day of the absence that they are on, `YYYY-MM-DD`; null when they are here. */
  awayUntil: string | null;
}

/**
 * The people of a task's group who may do it, those who are here and least busy first: nobody with an interest in the matter (Reg. 28), nobody in
 * or under the accused unit (Reg. 30), nobody who did the step that needs a second pair of eyes or had it done. One against the whole
 * town is handled by its discipline office all the same.
 */
export function readCandidates(
  manager: Pick<EntityManager, 'query'>,
  task: Pick<Task, 'key'>,
  { notSamePersonAs = [] }: Pick<UserTaskRegistration, 'notSamePersonAs'> = {},
): Promise<TaskCandidate[]> {
  return manager.query(
    `SELECT n.id, n.display_name AS "displayName",
       (SELECT count(*)::int FROM task h WHERE h.assignee = n.id AND h.state = 'open') AS "openTasks",
       (SELECT max(w.last_day)::text FROM absence w WHERE w.person_id = n.id AND w.ended_at IS NULL
         AND w.first_day <= office_day() AND w.last_day >= office_day()) AS "awayUntil"
     FROM task t JOIN post o ON o.unit_id || ':' || o.role = t.candidate_group
     JOIN person n ON n.id = o.person_id AND n.active
     LEFT JOIN petition p ON p.id = t.petition_id LEFT JOIN unit a ON a.id = p.accused_unit_id
     WHERE t.key = $1
       AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.person_id = n.id AND (i.petition_id = t.petition_id
         OR i.petition_id IN (SELECT m.petition_id FROM meeting_item m WHERE m.meeting_id = t.meeting_id AND m.state <> 'left')))
       AND (a.id IS NULL OR (a.parent_id IS NULL AND t.protected) OR NOT EXISTS (
         SELECT 1 FROM post q JOIN unit u ON u.id = q.unit_id WHERE q.person_id = n.id AND starts_with(u.path, a.path)))
       AND NOT EXISTS (SELECT 1 FROM task d WHERE (d.completed_by = n.id OR d.on_behalf_of = n.id OR EXISTS (
           SELECT 1 FROM task_delegation l WHERE l.task_key = d.key AND l.state = 'handed-in' AND n.id IN (l.delegate_id, l.ended_by))) AND d.element_id = ANY ($2)
         AND (d.petition_id = t.petition_id OR d.meeting_id = t.meeting_id))
     ORDER BY is_away(n.id), 3, n.display_name, n.id`,
    [task.key, notSamePersonAs],
  );
}
