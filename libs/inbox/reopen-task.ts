import type { EntityManager } from 'typeorm';
import type { StepBackKind } from './going-back/step-back.entity';
import { notifyChange } from '#libs/database/notify-change';

/**
 * Gives a task that the engine refused to complete back to whoever completed it, with what they entered as its draft; one
 * that it would not end for an earlier step is as it was before.
 * In the caller's transaction; false when the task is not `completing` any more.
 *
 * @param reasonCode what is shown as the refusal, e.g. the engine's rejection type
 */
export async function reopenTask(manager: EntityManager, key: string, reasonCode: string): Promise<boolean> {
  const [[back]] = (await manager.query(
    `UPDATE step_back SET state = 'refused' WHERE from_task = $1 AND state = 'sent' RETURNING id, kind`,
    [key],
  )) as [{ id: string; kind: StepBackKind }[], number];
  if (back) await reopenVoided(manager, back.id);
  const [reopened] = (await manager.query(
    `UPDATE task SET state = 'open', refusal = CASE WHEN $3 = 'take-back' THEN refusal ELSE $2 END,
       draft = CASE WHEN $3 = '' THEN outcome ELSE draft END, outcome = NULL, completed_at = NULL, completed_by = NULL
     WHERE key = $1 AND state = 'completing'
     RETURNING candidate_group AS "group", petition_id AS "petitionId"`,
    [key, reasonCode, back?.kind ?? ''],
  )) as [{ group: string; petitionId: string | null }[], number];
  const task = reopened[0];
  if (!task) return false;
  await notifyChange(manager, {
    t: 'task',
    groups: [task.group],
    petitionId: task.petitionId ?? undefined,
    key,
  });
  return true;
}

/** What others had open goes on as it was. */
export async function reopenVoided(manager: EntityManager, stepBackId: string): Promise<void> {
  const [reopened] = (await manager.query(
    `UPDATE task t SET state = 'open' FROM step_void v
     WHERE v.step_back_id = $1 AND v.task_key = t.key AND NOT v.done AND t.state = 'completing'
     RETURNING t.candidate_group AS "group"`,
    [stepBackId],
  )) as [{ group: string }[], number];
  const groups = [...new Set(reopened.map(({ group }) => group))];
  if (groups.length > 0) await notifyChange(manager, { t: 'task', groups });
}
