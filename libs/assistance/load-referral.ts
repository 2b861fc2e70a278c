import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { lockPetition } from '#libs/petition/load-petition';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import './messages';
import type { ReferralState } from './vocabulary';

/** Ids that every step of a referral carries. */
export interface ReferralStep {
  petitionId: string;
  referralId: string;
}

export interface LockedReferral {
  petition: Petition;
  referral: AssistanceReferral;
}

/** A task of a referral that somebody completes. */
export interface ReferralTask {
  key: string;
  petitionId: string;
  /** Of the engine's instance, which claimed the referral. */
  instanceKey: string;
}

/** The petition, locked until the transaction ends, and the referral. */
export async function lockReferral(
  tx: OfficeTransaction,
  { petitionId, referralId }: ReferralStep,
): Promise<LockedReferral> {
  const petition = await lockPetition(tx, petitionId);
  const referral = await tx.manager.findOneBy(AssistanceReferral, { id: referralId, petitionId });
  if (!referral) throw new DomainError('assistance.not-found', { status: 404 });
  return { petition, referral };
}

/** The referral that a task is of; refused unless it stands where the task belongs: the petitioner may have ended it. */
export async function lockTaskReferral(
  tx: OfficeTransaction,
  { petitionId, instanceKey }: ReferralTask,
  ...states: readonly ReferralState[]
): Promise<LockedReferral> {
  const petition = await lockPetition(tx, petitionId);
  const [claim]: { cause: string }[] = await tx.manager.query(
    `SELECT cause FROM instance_claim WHERE instance_key = $1 AND petition_id = $2`,
    [instanceKey, petitionId],
  );
  const referral = claim && (await tx.manager.findOneBy(AssistanceReferral, { id: claim.cause, petitionId }));
  if (!referral || !states.includes(referral.state)) throw new DomainError('assistance.over');
  return { petition, referral };
}
