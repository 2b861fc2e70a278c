import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';

/** A service task's line in the history of the case. */
export function noteStep(tx: OfficeTransaction, petitionId: string, step: string): Promise<void> {
  return addToDossier(tx, { petitionId, kind: 'step', step, titleKey: 'step.completed' });
}
