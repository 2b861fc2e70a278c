import type { EntityManager } from 'typeorm';
import { notifyChange } from '#libs/database/notify-change';

export interface TaskDates {
  dueAt: Date;
  yellowAt: Date;
  suspended: boolean;
}

/** Carries a deadline's new dates to the tasks that hang on it, in the caller's transaction. */
export async function moveTaskDeadlines(
  manager: EntityManager,
  deadlineId: string,
  dates: TaskDates,
): Promise<void> {
  const [moved] = (await manager.query(
    `UPDATE task SET due_at = $2, yellow_at = $3, suspended = $4,
       -- Put aside for longer than there is time now, it is back at once.
       aside_until = CASE WHEN aside_until < $2 THEN aside_until END
     WHERE deadline_id = $1 AND state IN ('open', 'completing')
     RETURNING candidate_group AS "group", petition_id AS "petitionId"`,
    [deadlineId, dates.dueAt, dates.yellowAt, dates.suspended],
  )) as [{ group: string; petitionId: string | null }[], number];
  if (moved.length === 0) return;
  await notifyChange(manager, {
    t: 'task',
    groups: [...new Set(moved.map((task) => task.group))],
    petitionId: moved[0]?.petitionId ?? undefined,
  });
}
