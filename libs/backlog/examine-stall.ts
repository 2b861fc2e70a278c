import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { type BacklogTask, lockTaskBacklog } from './load-backlog';

/** The supervisor writes what has to be done about a quarter without progress; the two responsible leaders are told. */
export async function examineStall(
  tx: OfficeTransaction,
  task: BacklogTask,
  { instruction }: { instruction: string },
): Promise<void> {
  const { backlog } = await lockTaskBacklog(tx, task);
  await addToDossier(tx, {
    petitionId: backlog.petitionId,
    kind: 'office',
    titleKey: 'backlog.instructed',
    data: { instruction },
  });
  await giveStaffNotice(tx, {
    groups: [],
    persons: [...new Set([backlog.townLeaderId, backlog.communityLeaderId])],
    kind: 'backlog-instructed',
    petitionId: backlog.petitionId,
    key: tx.cause,
  });
}
