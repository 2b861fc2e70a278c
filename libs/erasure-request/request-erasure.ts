import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import { ErasureRequest } from './erasure-request.entity';
import './messages';

/** The process that answers a request. */
export const ERASURE_REQUEST = 'erasure-request';

/**
 * A petitioner asks for what the office has of them to be erased (PIPL 47), for himself alone, whether the case is open or
 * not: what can't be erased is answered with the grounds. Asked again before the answer, nothing happens.
 */
export async function requestErasure(
  tx: OfficeTransaction,
  petitionId: string,
  { ordinal, reason }: { ordinal: number; reason: string | null },
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.anonymous) throw new DomainError('erasure-request.anonymous');
  if (await tx.manager.existsBy(ErasureRequest, { petitionId, ordinal, state: 'requested' })) return;
  const requestId = newId();
  await tx.manager.insert(ErasureRequest, {
    id: requestId,
    petitionId,
    ordinal,
    state: 'requested',
    reason,
    requestedAt: tx.now,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.erasure-requested',
    data: { ordinal, ...(reason === null ? {} : { reason }) },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: ERASURE_REQUEST, variables: { petitionId, requestId } },
  });
}
