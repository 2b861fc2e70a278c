import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';
import { WAITS } from './open-co-signatures';

export interface LoadedCoSignature {
  id: string;
  taskKey: string;
  petitionId: string;
  elementId: string;
  signerId: string;
  /** Display name. */
  signer: string;
  askedBy: string;
  /** Who has the task now. */
  holder: string | null;
  /** It is to be answered, and its task is to be done. */
  waits: boolean;
  /** The deputyship by which the actor may answer it for the signer, today. */
  deputyshipId: string | null;
}

/** A condition on `co_signature c` and `task t`: the actor may answer it as the signer's deputy, who neither asked nor has the task. */
export const deputySql = (me: string): string => `(SELECT r.deputyship_id FROM deputy_reach(${me}) r
  WHERE r.absent_id = c.signer_id AND (r.processes IS NULL OR t.process_id = ANY (r.processes))
    AND c.asked_by <> ${me} AND t.assignee IS DISTINCT FROM ${me} ORDER BY 1 LIMIT 1)`;

/**
 * One co-signature with its case locked, then itself: of two who act on it at the same moment the second sees what the first has
 * done. `co-sign.not-found` (404) for one that there isn't, or of a case that the actor may not see.
 */
export async function loadCoSignature(
  { manager }: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<LoadedCoSignature> {
  await manager.query(
    `SELECT 1 FROM petition p JOIN co_signature c ON c.petition_id = p.id WHERE c.id = $1 FOR UPDATE OF p`,
    [id],
  );
  const params = new SqlParams();
  const deputyship = actor.isDeputy ? deputySql(`${params.add(actor.personId)}::uuid`) : 'NULL';
  const one = params.add(id);
  const visible = petitionVisibility(actor, 'p', params.next, { deputy: true });
  params.append(visible.params);
  const [found]: LoadedCoSignature[] = await manager.query(
    `SELECT c.id, c.task_key::text AS "taskKey", c.petition_id AS "petitionId", t.element_id AS "elementId",
       c.signer_id AS "signerId", n.display_name AS signer, c.asked_by AS "askedBy", t.assignee AS holder,
       (${WAITS} AND t.state = 'open') AS waits, ${deputyship} AS "deputyshipId"
     FROM co_signature c JOIN task t ON t.key = c.task_key JOIN petition p ON p.id = c.petition_id
       JOIN person n ON n.id = c.signer_id
     WHERE c.id = ${one} AND ${visible.sql} FOR UPDATE OF c`,
    params.values,
  );
  if (!found) throw new DomainError('co-sign.not-found', { status: 404 });
  return found;
}
