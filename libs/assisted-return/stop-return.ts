import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { lockReturn, type ReturnStep } from './load-return';
import './messages';
import { RETURN_ENDED } from './vocabulary';

/**
 * The process has come to its end because the petitioner said no, or said nothing. It was over in the office's records before
 * the engine heard of it; a message that nothing on record bears out ends nothing (`assisted-return.not-offered`).
 */
export async function stopReturn(
  tx: OfficeTransaction,
  step: ReturnStep,
  instanceKey: string,
): Promise<void> {
  const { petition, help } = await lockReturn(tx, step);
  if (!RETURN_ENDED.includes(help.state)) throw new DomainError('assisted-return.not-offered');
  await finishInstance(tx, petition.id, instanceKey);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'stop-return',
    titleKey: 'step.completed',
  });
}
