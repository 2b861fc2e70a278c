import { DomainError } from '#libs/errors/index';
import type { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import type { OfficeTransaction } from '#libs/office/office';
import type { StepTexts } from '#libs/step-texts/step-texts';
import type { CaseMoveState } from './case-move.entity';
import { carryOut } from './carry-out';
import { lockProposed, type OpenMove } from './open-move';
import { requireTarget } from './require-target';
import { trailMove } from './trail-move';

/** Approves a move, and gives it to the engine if the case still stands where it did and every rule still holds. */
export async function approveMove(
  tx: OfficeTransaction,
  { texts, registry }: { texts: StepTexts; registry: UserTaskRegistry },
  id: string,
  word: string,
): Promise<void> {
  const move = await lockProposed(tx.manager, id);
  requireOther(tx, move);
  const { petitionId, fromStay, toElement } = move;
  const { stay, target } = await requireTarget(tx.manager, texts, petitionId, fromStay, toElement);
  await settle(tx, move, 'approved', word);
  // What was never done leaves nothing to put right.
  if (target.way === 'back') await registry.find(stay.processId, toElement)?.doneAgain?.(tx, petitionId);
  await carryOut(tx, move, stay, target);
  await trailMove(tx, 'approve-move', { id, petitionId, elementId: stay.elementId, words: { reason: word } });
}

export async function rejectMove(tx: OfficeTransaction, id: string, word: string): Promise<void> {
  const move = await lockProposed(tx.manager, id);
  requireOther(tx, move);
  await settle(tx, move, 'rejected', word);
  const { petitionId, fromElement } = move;
  await trailMove(tx, 'reject-move', { id, petitionId, elementId: fromElement, words: { reason: word } });
}

/** By whoever proposed it. */
export async function withdrawMove(tx: OfficeTransaction, id: string): Promise<void> {
  const move = await lockProposed(tx.manager, id);
  if (move.proposedBy !== tx.actor.id) throw new DomainError('running.move.not-yours', { status: 403 });
  await settle(tx, move, 'withdrawn', null);
  const { petitionId, fromElement } = move;
  await trailMove(tx, 'withdraw-move', { id, petitionId, elementId: fromElement, words: {} });
}

/** The table would refuse it too; this says why. */
function requireOther({ actor }: OfficeTransaction, { proposedBy }: OpenMove): void {
  if (proposedBy === actor.id) throw new DomainError('running.move.own', { status: 403 });
}

async function settle(
  { manager, actor, now }: OfficeTransaction,
  { id }: OpenMove,
  state: CaseMoveState,
  word: string | null,
): Promise<void> {
  await manager.query(
    `UPDATE case_move SET state = $2, decided_by = $3, decided_at = $4, word = $5 WHERE id = $1`,
    [id, state, actor.id, now, word?.trim() || null],
  );
}
