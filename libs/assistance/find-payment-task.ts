import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { obstacle, situationOf, taskNotFound } from '#libs/inbox/task-access';
import type { ReferralTask } from './load-referral';

/** The open payment that an actor may record; throws as working on the task would (403, 404, 409). */
export async function findPaymentTask(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  key: string,
): Promise<ReferralTask> {
  const hindered = obstacle(actor, await situationOf(manager, actor, key));
  if (hindered) throw hindered;
  const [task]: ReferralTask[] = await manager.query(
    `SELECT key, petition_id AS "petitionId", instance_key AS "instanceKey" FROM task
     WHERE key = $1 AND process_id = 'assistance-referral' AND element_id = 'record-payment'`,
    [key],
  );
  if (!task) throw taskNotFound();
  return task;
}
