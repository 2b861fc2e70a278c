import type { WrittenFile } from '#libs/files/file-store';
import type { OfficeTransaction } from '#libs/office/office';
import { keepAttachment } from '#libs/petition/add-attachment';
import { addToDossier } from '#libs/petition/dossier';
import { lockTaskReferral, type ReferralTask } from './load-referral';

/** A receipt of a payment, put into the case by somebody who sees nothing else of it. */
export async function keepReceipt(
  tx: OfficeTransaction,
  task: ReferralTask,
  name: string,
  written: WrittenFile,
): Promise<string> {
  const { petition } = await lockTaskReferral(tx, task, 'decided', 'paid');
  const id = await keepAttachment(tx, petition.id, name, written);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'office',
    titleKey: 'assistance.receipt-added',
    data: { attachmentId: id },
  });
  return id;
}
