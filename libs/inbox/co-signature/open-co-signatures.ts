import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import './messages';

/**
 * A condition on `co_signature c`: it still waits for its answer. Not of somebody who is here no more, or who must not know of
 * the case by now (Reg. 28, 30).
 */
export const WAITS = `(c.state = 'open' AND NOT withheld_from(c.signer_id, c.petition_id)
  AND EXISTS (SELECT 1 FROM person w WHERE w.id = c.signer_id AND w.active))`;

/** Throws `co-sign.waits` (409), naming them, while somebody who was asked has not answered. The case is locked by the caller. */
export async function requireCoSigned(manager: Pick<EntityManager, 'query'>, taskKey: string): Promise<void> {
  const waiting: { name: string }[] = await manager.query(
    `SELECT n.display_name AS name FROM co_signature c JOIN person n ON n.id = c.signer_id
     WHERE c.task_key = $1 AND ${WAITS} ORDER BY c.asked_at, c.id`,
    [taskKey],
  );
  if (waiting.length === 0) return;
  throw new DomainError('co-sign.waits', { params: { names: waiting.map(({ name }) => name).join('、') } });
}
