import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue, type EngineVariables } from '#libs/outbox/index';
import { voidWork } from '#libs/inbox/going-back/void-work';
import type { OpenMove } from './open-move';
import type { Target } from './read-targets';
import type { Stay } from './stays';

/**
 * Gives the engine one command that ends the stay and enters the other step. From this moment nobody can complete the task
 * that ends; the new one gets whoever had the step, with what they had entered, when the engine has made it.
 */
export async function carryOut(
  tx: OfficeTransaction,
  move: OpenMove,
  stay: Stay,
  target: Target,
): Promise<void> {
  const { manager } = tx;
  const [under]: unknown[] = await manager.query(
    `SELECT 1 FROM step_back WHERE instance_key = $1 AND state = 'sent'`,
    [stay.instanceKey],
  );
  if (under) throw new DomainError('running.move.completing');
  if (stay.taskKey !== null) await holdTask(tx, stay);
  const id = newId();
  const scope = target.taken && target.taken.scope !== stay.instanceKey ? target.taken.scope : null;
  const holder = target.taskKey ? await holderOf(tx, target.taskKey) : null;
  await manager.query(
    `INSERT INTO step_back (id, kind, petition_id, instance_key, from_task, to_task, to_element, assignee, on_behalf_of, reason,
       given_by, given_at, state, move_id, scope_key)
     VALUES ($1, 'move', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'sent', $12, $13)`,
    [
      id,
      stay.petitionId,
      stay.instanceKey,
      stay.taskKey,
      target.taskKey,
      target.elementId,
      holder?.assignee ?? null,
      holder?.onBehalfOf ?? null,
      move.reason,
      tx.actor.id,
      tx.now,
      move.id,
      scope,
    ],
  );
  if (target.taken && tx.actor.id) {
    const { voids } = target.taken;
    await voidWork(tx, id, { petitionId: stay.petitionId, voids, givenBy: tx.actor.id });
  }
  await enqueue(manager, {
    kind: 'move-case',
    petitionId: stay.petitionId,
    payload: {
      moveId: move.id,
      instanceKey: stay.instanceKey,
      ends: target.taken?.ends ?? [stay.key],
      scope,
      elementId: target.elementId,
      variables: await recordedOutput(tx, stay.key),
    },
  });
}

async function holdTask({ manager }: OfficeTransaction, { taskKey, petitionId }: Stay): Promise<void> {
  const [[held]]: [{ group: string }[], number] = await manager.query(
    `UPDATE task SET state = 'completing' WHERE key = $1 AND state = 'open' RETURNING candidate_group AS "group"`,
    [taskKey],
  );
  if (!held) throw new DomainError('running.move.completing');
  await notifyChange(manager, { t: 'task', groups: [held.group], petitionId, key: taskKey! });
}

/** Whoever did the step, or has it. */
async function holderOf(
  { manager }: OfficeTransaction,
  taskKey: string,
): Promise<{ assignee: string | null; onBehalfOf: string | null } | undefined> {
  const [holder]: { assignee: string | null; onBehalfOf: string | null }[] = await manager.query(
    `SELECT coalesce(completed_by, assignee) AS assignee, on_behalf_of AS "onBehalfOf" FROM task WHERE key = $1`,
    [taskKey],
  );
  return holder;
}

/** What the step's job has answered and the engine has not taken: the steps after it go by it. */
async function recordedOutput({ manager }: OfficeTransaction, stay: string): Promise<EngineVariables> {
  const [result]: { outcome: EngineVariables }[] = await manager.query(
    `SELECT outcome FROM job_result WHERE element_instance_key = $1 ORDER BY job_key DESC LIMIT 1`,
    [stay],
  );
  return result?.outcome ?? {};
}
