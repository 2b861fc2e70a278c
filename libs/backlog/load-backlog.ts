import { IsNull } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { lockPetition } from '#libs/petition/load-petition';
import { BacklogCase } from './entities/backlog-case.entity';
import './messages';

/** Ids that every step of the process carries. */
export interface BacklogStep {
  petitionId: string;
  backlogId: string;
}

export interface LockedBacklog {
  petition: Petition;
  backlog: BacklogCase;
}

/** The petition, locked until the transaction ends, and the backlog case. */
export async function lockBacklog(
  tx: OfficeTransaction,
  { petitionId, backlogId }: BacklogStep,
): Promise<LockedBacklog> {
  const petition = await lockPetition(tx, petitionId);
  const backlog = await tx.manager.findOneByOrFail(BacklogCase, { id: backlogId, petitionId });
  return { petition, backlog };
}

/** The open backlog case of a petition; null when there is none. */
export function findOpenBacklog(tx: OfficeTransaction, petitionId: string): Promise<BacklogCase | null> {
  return tx.manager.findOneBy(BacklogCase, { petitionId, endedAt: IsNull() });
}

/** The same with its petition locked; `backlog.none` (409) when there is none. */
export async function lockOpenBacklog(tx: OfficeTransaction, petitionId: string): Promise<LockedBacklog> {
  const petition = await lockPetition(tx, petitionId);
  const backlog = await findOpenBacklog(tx, petitionId);
  if (!backlog) throw new DomainError('backlog.none');
  return { petition, backlog };
}

/** A task of the process that somebody completes; `instanceKey` is the engine's instance, which claimed the backlog case. */
export interface BacklogTask {
  petitionId: string;
  instanceKey: string;
}

/** The backlog case that a task is of; `backlog.over` (409) when it has ended since the task was opened. */
export async function lockTaskBacklog(
  tx: OfficeTransaction,
  { petitionId, instanceKey }: BacklogTask,
): Promise<LockedBacklog> {
  const petition = await lockPetition(tx, petitionId);
  const [claim]: { cause: string }[] = await tx.manager.query(
    `SELECT cause FROM instance_claim WHERE instance_key = $1 AND petition_id = $2`,
    [instanceKey, petitionId],
  );
  const backlog = claim && (await tx.manager.findOneBy(BacklogCase, { id: claim.cause, petitionId }));
  if (!backlog || backlog.endedAt !== null) throw new DomainError('backlog.over');
  return { petition, backlog };
}
