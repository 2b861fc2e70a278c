import type { DataSource } from 'typeorm';
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
    for (const { key } of released) {
      const subject = { subjectType: 'task', subjectId: key };
      await record(manager, { actor: 'system', action: 'task.release-left', ...subject });
    }
    const groups = [...new Set(released.map(({ group }) => group))];
    if (groups.length > 0) await notifyChange(manager, { t: 'task', groups });
    return released.length;
  });
}
