import type { EntityManager } from 'typeorm';
import type { TaskState } from '../task.entity';

/** A task of the instance, open or done. */
export interface StepTask {
  key: string;
  elementId: string;
  elementInstanceKey: string;
  state: Exclude<TaskState, 'cancelled'>;
  doneAt: Date | null;
  /** Who did it or has it; null while nobody has. */
  personId: string | null;
  /** Display name. */
  person: string | null;
  /** Somebody has claimed it or entered something. */
  begun: boolean;
  /** Its work was taken back before. */
  voided: boolean;
  /** Completing it gave the petitioner word, or issued or signed a paper. */
  stands: 'notice' | 'paper' | null;
}

/** Newest first. A completion's papers and notices bear its task in their cause; a draft that was signed later is one of them. */
export function readStepTasks(
  manager: Pick<EntityManager, 'query'>,
  { petitionId, instanceKey }: { petitionId: string; instanceKey: string },
): Promise<StepTask[]> {
  const caused = (column: string) => `${column} LIKE 'task:' || t.key || ':%'`;
  return manager.query(
    `SELECT t.key, t.element_id AS "elementId", t.element_instance_key AS "elementInstanceKey", t.state, t.completed_at AS "doneAt",
       n.id AS "personId", n.display_name AS person, (t.assignee IS NOT NULL OR t.draft IS NOT NULL OR t.state <> 'open') AS begun,
       EXISTS (SELECT 1 FROM step_void v JOIN step_back b ON b.id = v.step_back_id AND b.state <> 'refused'
         WHERE v.task_key = t.key) AS voided,
       CASE WHEN t.state <> 'completed' THEN NULL
            WHEN EXISTS (SELECT 1 FROM notice o WHERE o.petition_id = t.petition_id AND ${caused('o.idempotency_key')}) THEN 'notice'
            WHEN EXISTS (SELECT 1 FROM document d WHERE d.petition_id = t.petition_id AND d.state <> 'draft'
              AND ${caused('d.idempotency_key')}) THEN 'paper' END AS stands
     FROM task t LEFT JOIN person n ON n.id = coalesce(t.completed_by, t.assignee)
     WHERE t.petition_id = $1 AND t.instance_key = $2 AND t.state IN ('open', 'completing', 'completed')
     ORDER BY t.key DESC`,
    [petitionId, instanceKey],
  );
}
