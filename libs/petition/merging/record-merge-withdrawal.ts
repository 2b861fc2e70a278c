import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '../claim-instance';
import { addToDossier } from '../dossier';
import { recordWithdrawal } from '../record-withdrawal';
import type { MergeStep } from './receive-merge';

/** The petitioner of a merged case has withdrawn: the case ends, and the leading case goes on without it. */
export async function recordMergeWithdrawal(
  tx: OfficeTransaction,
  { petitionId }: MergeStep,
  instanceKey: string,
): Promise<void> {
  await finishInstance(tx, petitionId, instanceKey);
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'record-merge-withdrawal',
    titleKey: 'step.completed',
  });
  await recordWithdrawal(tx, petitionId);
}
