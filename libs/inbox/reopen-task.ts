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
    `UPDATE step_back SET state = 'refused' WHERE from_task = $1 AND state = 'sent' RETURNING kind`,
    [key],
  )) as [{ kind: StepBackKind }[], number];
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
