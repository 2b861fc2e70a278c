import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/index';
import { addToDossier } from '#libs/petition/dossier';
import { trailSql } from '../task-trail';
import type { UserTaskRegistry } from '../user-task-registry';
import type { EarlierStep, Later } from './earlier-steps';
import type { StepBackKind } from './step-back.entity';
import type { TakenBack } from './taken-back';
import { voidWork } from './void-work';

export interface GoingBack {
  kind: StepBackKind;
  /** The task that ends, with what tells that it is still as it was read. */
  from: Later & { assignee: string | null };
  to: Pick<EarlierStep, 'taskKey' | 'elementId' | 'name'> & { taken: TakenBack };
  /** Whose the new task is; null: its group's. */
  assignee: string | null;
  /** For whom they have it. */
  onBehalfOf: string | null;
  reason: string | null;
  /** As whose deputy the actor does it. */
  actsFor: string | null;
}

/** The task of a case that goes on, as far as going back needs it; null of a joint meeting, or when another instance has taken over. */
export async function readLater(
  manager: Pick<EntityManager, 'query'>,
  key: string,
): Promise<GoingBack['from'] | null> {
  const [task]: GoingBack['from'][] = await manager.query(
    `SELECT t.key, t.instance_key AS "instanceKey", t.element_instance_key AS "elementInstanceKey",
       t.process_id AS "processId", t.process_version AS "processVersion", t.element_id AS "elementId",
       t.petition_id AS "petitionId", t.assignee
     FROM task t WHERE t.key = $1 AND t.petition_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM instance_claim c WHERE c.instance_key = t.instance_key AND c.finished_at IS NOT NULL)`,
    [key],
  );
  return task ?? null;
}

/**
 * Ends a task and has an earlier step done again: the records are put right by the step's own rule, the history says so,
 * and the engine is told by the outbox. The new task gets its holder and what was entered when the engine has made it.
 * Throws `inbox.not-open` when somebody was quicker.
 */
export async function goBack(
  tx: OfficeTransaction,
  registry: UserTaskRegistry,
  actor: Actor,
  { kind, from, to, assignee, onBehalfOf, reason, actsFor }: GoingBack,
): Promise<void> {
  const { manager } = tx;
  const { petitionId, instanceKey } = from;
  await registry.find(from.processId, to.elementId)?.doneAgain?.(tx, petitionId);
  await end(tx, actor, kind, from, actsFor);
  const id = newId();
  const scope = to.taken.scope === instanceKey ? null : to.taken.scope;
  await manager.query(
    `INSERT INTO step_back (id, kind, petition_id, instance_key, from_task, to_task, to_element, assignee, on_behalf_of,
       reason, given_by, given_at, scope_key, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'sent')`,
    [
      id,
      kind,
      petitionId,
      instanceKey,
      from.key,
      to.taskKey,
      to.elementId,
      assignee,
      onBehalfOf,
      reason,
      actor.personId,
      tx.now,
      scope,
    ],
  );
  await voidWork(tx, id, { petitionId, voids: to.taken.voids, givenBy: actor.personId });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    step: from.elementId,
    titleKey: `task.${kind}`,
    data: reason === null ? {} : { reason },
  });
  await enqueue(manager, {
    kind: 'move-task',
    petitionId,
    payload: {
      instanceKey,
      taskKey: from.key,
      elementInstanceKey: from.elementInstanceKey,
      elementId: to.elementId,
      ends: to.taken.ends,
      scope,
    },
  });
}

/** Of two at the same moment one wins: the task must be open and in the same hands still. What was begun on it stays its draft. */
async function end(
  tx: OfficeTransaction,
  actor: Actor,
  kind: StepBackKind,
  { key, assignee }: GoingBack['from'],
  actsFor: string | null,
): Promise<void> {
  const params = new SqlParams();
  const takes =
    kind === 'send-back'
      ? `, assignee = ${params.add(actor.personId)}::uuid, on_behalf_of = ${params.add(actsFor)}::uuid,
         claimed_at = coalesce(claimed_at, ${params.add(tx.now)}::timestamptz), refusal = NULL`
      : '';
  const untouched = kind === 'take-back' ? ' AND draft IS NULL' : '';
  const ended: unknown[] = await tx.manager.query(
    `WITH changed AS (
       UPDATE task SET state = 'completing'${takes}
       WHERE key = ${params.add(key)} AND state = 'open' AND assignee IS NOT DISTINCT FROM ${params.add(assignee)}::uuid${untouched}
       RETURNING key, candidate_group, petition_id)${trailSql(actor, `task.${kind}`, tx.now, params, actsFor)}`,
    params.values,
  );
  if (ended.length === 0) throw new DomainError('inbox.not-open');
}
