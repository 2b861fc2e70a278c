import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from './claim-instance';
import { Reopening } from './entities/reopening.entity';
import { handleAnew } from './handle-anew';
import { lockReopening, type ReopeningStep } from './load-reopening';

/** The unit's head has decided to handle the case anew: it is open again. */
export async function orderReopening(
  tx: OfficeTransaction,
  step: ReopeningStep,
  instanceKey: string,
): Promise<void> {
  const { petition, reopening } = await lockReopening(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  await tx.manager.update(Reopening, { id: reopening.id }, { state: 'ordered', endedAt: tx.now });
  await endDeadlines(tx, petition.id, 'met', ['reopening-decision']);
  await handleAnew(tx, petition, { step: 'order-reopening', cause: reopening.id });
}
