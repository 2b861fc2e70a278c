import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';

/**
 * Gives tasks back to their groups, drafts and all, whose holder has left, or who is not of the group any more, they or whom they hold it for: claimed in the moment
 * in which they left, or given back to them by the engine since. Answers how many.
 */
export async function releaseLeft(dataSource: DataSource): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const [released] = (await manager.query(
      `UPDATE task t SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL
       WHERE t.state = 'open' AND t.assignee IS NOT NULL AND (
         NOT EXISTS (SELECT 1 FROM person n WHERE n.id = t.assignee AND n.active)
         OR NOT EXISTS (SELECT 1 FROM post o WHERE o.person_id = coalesce(t.on_behalf_of, t.assignee)
           AND o.unit_id || ':' || o.role = t.candidate_group))
       RETURNING t.key::text AS key, t.candidate_group AS "group"`,
    )) as [{ key: string; group: string }[], number];
    await endUnowned(manager);
    for (const { key } of released) {
      const subject = { subjectType: 'task', subjectId: key };
      await record(manager, { actor: 'system', action: 'task.release-left', ...subject });
    }
    const groups = [...new Set(released.map(({ group }) => group))];
    if (groups.length > 0) await notifyChange(manager, { t: 'task', groups });
    return released.length;
  });
}

/** Whose owner has left, or is not of the group any more, is its assignee's own from now on: they complete it. */
async function endUnowned(manager: EntityManager): Promise<void> {
  const [orphaned] = (await manager.query(
    `UPDATE task t SET delegated_by = NULL
     WHERE t.state = 'open' AND t.delegated_by IS NOT NULL
       AND NOT fits_task(t.delegated_by, t.candidate_group, t.petition_id, t.meeting_id)
     RETURNING t.key::text AS key, t.candidate_group AS "group"`,
  )) as [{ key: string; group: string }[], number];
  if (orphaned.length === 0) return;
  await manager.query(
    `UPDATE task_delegation SET state = 'ended',
       ended_at = (SELECT clock_timestamp() + offset_ms * interval '1 millisecond' FROM office_clock)
     WHERE task_key = ANY ($1::bigint[]) AND state = 'open'`,
    [orphaned.map(({ key }) => key)],
  );
  for (const { key } of orphaned)
    await record(manager, {
      actor: 'system',
      action: 'task.delegation-left',
      subjectType: 'task',
      subjectId: key,
    });
  await notifyChange(manager, { t: 'task', groups: [...new Set(orphaned.map(({ group }) => group))] });
}
