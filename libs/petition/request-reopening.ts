import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { Reopening } from './entities/reopening.entity';
import { lockPetition } from './load-petition';
import './messages';
import { endOfReopening, readReopeningFacts, reopeningOf } from './reopening';

/** The petitioner asks for a closed case to be handled anew; the head of the responsible unit decides. */
export async function requestReopening(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string,
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const offer = reopeningOf(
    await readReopeningFacts(tx.manager, petitionId),
    endOfReopening(tx.office),
    tx.now,
  );
  if (offer.until === null) throw new DomainError(offer.because);
  const reopeningId = newId();
  await tx.manager.insert(Reopening, {
    id: reopeningId,
    petitionId,
    closedAt: petition.closedAt as Date,
    state: 'requested',
    reason,
    requestedAt: tx.now,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.reopening-requested',
    data: { reason },
  });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: 'reopening', variables: { petitionId, reopeningId } },
  });
}
