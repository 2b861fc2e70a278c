import type { EntityManager } from 'typeorm';
import { notifyChange } from '#libs/database/notify-change';

/**
 * Gives back the open tasks of a petition that a person holds: whoever has an interest in the matter neither keeps nor
 * sees it (Reg. 28). Their draft goes too. In the caller's transaction.
 */
export async function releaseForInterest(
  manager: EntityManager,
  petitionId: string,
  personId: string,
): Promise<void> {
  const [released] = (await manager.query(
    `UPDATE task SET assignee = NULL, claimed_at = NULL, draft = NULL
     WHERE petition_id = $1 AND state = 'open' AND assignee = $2 RETURNING candidate_group AS "group"`,
    [petitionId, personId],
  )) as [{ group: string }[], number];
  if (released.length === 0) return;
  const groups = [...new Set(released.map((task) => task.group))];
  await notifyChange(manager, { t: 'task', groups, petitionId });
}
