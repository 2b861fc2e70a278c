import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { Supervision } from '../entities/supervision.entity';
import type { Petition } from '../entities/petition.entity';
import { lockPetition } from '../load-petition';
import './supervision-messages';

/** Ids that every step of a supervision carries. */
export interface SupervisionStep {
  petitionId: string;
  supervisionId: string;
}

/** The petition, locked until the transaction ends, and the supervision. */
export async function lockSupervision(
  tx: OfficeTransaction,
  { petitionId, supervisionId }: SupervisionStep,
): Promise<{ petition: Petition; supervision: Supervision }> {
  const petition = await lockPetition(tx, petitionId);
  const supervision = await tx.manager.findOneByOrFail(Supervision, { id: supervisionId, petitionId });
  return { petition, supervision };
}

/** The open supervision of a case, its petition locked; `supervision.over` (409) when its work is done meanwhile. */
export async function lockOpenSupervision(tx: OfficeTransaction, petitionId: string): Promise<Supervision> {
  await lockPetition(tx, petitionId);
  const supervision = await tx.manager
    .createQueryBuilder(Supervision, 's')
    .where('s.petitionId = :petitionId AND s.endedAt IS NULL', { petitionId })
    .getOne();
  if (!supervision) throw new DomainError('supervision.over');
  return supervision;
}
