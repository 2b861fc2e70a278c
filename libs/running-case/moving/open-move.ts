import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { lockCase } from '#libs/inbox/lock-case-of';
import '../messages';

/** A proposal that waits for its decision. */
export interface OpenMove {
  id: string;
  petitionId: string;
  instanceKey: string;
  fromStay: string;
  fromElement: string;
  toElement: string;
  reason: string;
  proposedBy: string;
}

/** A proposal that waits, locked with its case. Throws `running.move.not-found` (404), or that it is decided already. */
export async function lockProposed(manager: EntityManager, id: string): Promise<OpenMove> {
  const [found]: { petitionId: string }[] = await manager.query(
    `SELECT petition_id AS "petitionId" FROM case_move WHERE id = $1`,
    [id],
  );
  if (!found) throw new DomainError('running.move.not-found', { status: 404 });
  await lockCase(manager, found.petitionId);
  const [open]: OpenMove[] = await manager.query(
    `SELECT id, petition_id AS "petitionId", instance_key AS "instanceKey", from_stay AS "fromStay", from_element AS "fromElement",
       to_element AS "toElement", reason, proposed_by AS "proposedBy"
     FROM case_move WHERE id = $1 AND state = 'proposed' FOR UPDATE`,
    [id],
  );
  if (!open) throw new DomainError('running.move.decided');
  return open;
}
