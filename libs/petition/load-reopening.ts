import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { Reopening } from './entities/reopening.entity';
import { lockPetition } from './load-petition';

/** Ids that every step of a request for handling anew carries. */
export interface ReopeningStep {
  petitionId: string;
  reopeningId: string;
}

/** The petition, locked until the transaction ends, and the request. */
export async function lockReopening(
  tx: OfficeTransaction,
  { petitionId, reopeningId }: ReopeningStep,
): Promise<{ petition: Petition; reopening: Reopening }> {
  const petition = await lockPetition(tx, petitionId);
  const reopening = await tx.manager.findOneByOrFail(Reopening, { id: reopeningId, petitionId });
  return { petition, reopening };
}
