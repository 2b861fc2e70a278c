import type { EntityManager } from 'typeorm';
import type { DelegationState } from './task-delegation.entity';

/** Somebody had a colleague work on their task. */
export interface DelegationView {
  /** Display names, as all here. */
  owner: string;
  delegate: string;
  word: string;
  givenAt: Date;
  state: DelegationState;
  answer: string | null;
  /** Who handed it in in the delegate's place, as their deputy. */
  deputy: string | null;
  endedAt: Date | null;
}

/** A JSON object of `task_delegation l`. One whose task has gone on without it has ended. */
const VIEW = `jsonb_build_object('owner', o.display_name, 'delegate', n.display_name, 'word', l.word, 'givenAt', l.given_at,
  'state', CASE WHEN l.state = 'open' AND t.state <> 'open' THEN 'ended' ELSE l.state END, 'answer', l.answer,
  'deputy', CASE WHEN l.state = 'handed-in' AND l.ended_by <> l.delegate_id THEN e.display_name END, 'endedAt', l.ended_at)`;

/** A scalar expression on `task t`: its delegations as a JSON array, in their order. */
export const DELEGATIONS = `coalesce((SELECT jsonb_agg(${VIEW} ORDER BY l.given_at, l.id)
  FROM task_delegation l JOIN person o ON o.id = l.owner_id JOIN person n ON n.id = l.delegate_id
    LEFT JOIN person e ON e.id = l.ended_by WHERE l.task_key = t.key), '[]')`;

/** What its page says of a task that is delegated, or was handed in last; null of any other. The caller has checked who asks. */
export async function readLastDelegation(
  manager: Pick<EntityManager, 'query'>,
  taskKey: string,
): Promise<DelegationView | null> {
  const [row]: { last: DelegationView | null }[] = await manager.query(
    `SELECT ${DELEGATIONS} -> -1 AS last FROM task t WHERE t.key = $1`,
    [taskKey],
  );
  const last = row?.last ?? null;
  return last && (last.state === 'open' || last.state === 'handed-in') ? last : null;
}
