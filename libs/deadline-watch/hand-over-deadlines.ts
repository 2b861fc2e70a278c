import { notifyChange } from '#libs/database/notify-change';
import type { DeadlineId } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { endSupervised } from './end-supervised';

const HANDLING: readonly DeadlineId[] = ['handling', 'simplified-handling'];

/** The handling periods that run, or stand still, are another unit's from now on; their dates stay. */
export async function handOverDeadlines(
  tx: OfficeTransaction,
  petitionId: string,
  unitId: string,
  rowIds: readonly DeadlineId[] = HANDLING,
): Promise<void> {
  const [moved] = await tx.manager.query(
    `UPDATE deadline SET unit_id = $2, version = version + 1
     WHERE petition_id = $1 AND row_id = ANY ($3) AND state IN ('running', 'suspended')
       AND unit_id IS DISTINCT FROM $2 RETURNING id`,
    [petitionId, unitId, rowIds],
  );
  const ids = (moved as { id: string }[]).map(({ id }) => id);
  // The unit that has the case now has not been late with it.
  await endSupervised(tx, ids, 'handed-over');
  for (const { id } of moved as { id: string }[]) {
    await notifyChange(tx.manager, { t: 'deadline', petitionId, key: id });
  }
}
