import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { lockPetition } from '#libs/petition/load-petition';
import { AssistedReturn } from './assisted-return.entity';
import './messages';
import type { ReturnState } from './vocabulary';

/** Ids that every step of a return carries. */
export interface ReturnStep {
  petitionId: string;
  returnId: string;
}

export interface LockedReturn {
  petition: Petition;
  help: AssistedReturn;
}

/** The petition, locked until the transaction ends, and the return. */
export async function lockReturn(
  tx: OfficeTransaction,
  { petitionId, returnId }: ReturnStep,
): Promise<LockedReturn> {
  const petition = await lockPetition(tx, petitionId);
  const help = await tx.manager.findOneBy(AssistedReturn, { id: returnId, petitionId });
  if (!help) throw new DomainError('assisted-return.not-found', { status: 404 });
  return { petition, help };
}

/** A task of a return that somebody completes. */
export interface ReturnTask {
  petitionId: string;
  /** Of the engine's instance, which claimed the return. */
  instanceKey: string;
}

/** The return that a task is of, in the state that the task is for; refused when the petitioner has ended it meanwhile. */
export async function lockTaskReturn(
  tx: OfficeTransaction,
  { petitionId, instanceKey }: ReturnTask,
  state: ReturnState,
): Promise<LockedReturn> {
  const petition = await lockPetition(tx, petitionId);
  const [claim]: { cause: string }[] = await tx.manager.query(
    `SELECT cause FROM instance_claim WHERE instance_key = $1 AND petition_id = $2`,
    [instanceKey, petitionId],
  );
  const help = claim && (await tx.manager.findOneBy(AssistedReturn, { id: claim.cause, petitionId }));
  if (help?.state !== state) throw new DomainError('assisted-return.over');
  return { petition, help };
}
