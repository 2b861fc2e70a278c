import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { lockPetition } from '#libs/petition/load-petition';
import { ErasureRequest } from './erasure-request.entity';

/** Ids that every step of a request carries. */
export interface ErasureRequestStep {
  petitionId: string;
  requestId: string;
}

/** The petition, locked until the transaction ends, and the request. */
export async function lockErasureRequest(
  tx: OfficeTransaction,
  { petitionId, requestId }: ErasureRequestStep,
): Promise<{ petition: Petition; request: ErasureRequest }> {
  const petition = await lockPetition(tx, petitionId);
  const request = await tx.manager.findOneByOrFail(ErasureRequest, { id: requestId, petitionId });
  return { petition, request };
}
