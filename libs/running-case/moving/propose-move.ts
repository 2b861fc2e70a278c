import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { lockCase } from '#libs/inbox/lock-case-of';
import { requireTarget } from './require-target';
import { trailMove } from './trail-move';

export interface Proposal {
  /** Key of the stay that is to end. */
  stay: string;
  /** Element id of the step at which the case is to be put. */
  toElement: string;
  reason: string;
}

/** Proposes to put a stuck case at another step; nothing happens before somebody else has approved it. Answers its id. */
export async function proposeMove(
  tx: OfficeTransaction,
  texts: StepTexts,
  petitionId: string,
  { stay: key, toElement: to, reason }: Proposal,
): Promise<string> {
  const { manager } = tx;
  await lockCase(manager, petitionId);
  const { stay } = await requireTarget(manager, texts, petitionId, key, to);
  const id = newId();
  const written: unknown[] = await manager.query(
    `INSERT INTO case_move (id, petition_id, instance_key, from_stay, from_element, to_element, reason, proposed_by, proposed_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed')
     ON CONFLICT (instance_key) WHERE state = 'proposed' DO NOTHING RETURNING id`,
    [id, petitionId, stay.instanceKey, key, stay.elementId, to, reason.trim(), tx.actor.id, tx.now],
  );
  if (written.length === 0) throw new DomainError('running.move.proposed-already');
  await trailMove(tx, 'propose-move', {
    id,
    petitionId,
    elementId: stay.elementId,
    words: { reason: reason.trim() },
  });
  return id;
}
