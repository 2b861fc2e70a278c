import type { EntityManager } from 'typeorm';
import { notifyChange } from '#libs/database/notify-change';

/** Has the pages of a task and of its case read again. */
export async function announce(manager: EntityManager, taskKey: string): Promise<void> {
  const [task]: { group: string; petitionId: string }[] = await manager.query(
    `SELECT candidate_group AS "group", petition_id AS "petitionId" FROM task WHERE key = $1`,
    [taskKey],
  );
  if (task)
    await notifyChange(manager, {
      t: 'task',
      groups: [task.group],
      petitionId: task.petitionId,
      key: taskKey,
    });
}
