import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';

/** The handling periods that run, or stand still, are another unit's from now on; their dates stay. */
export async function handOverDeadlines(
  tx: OfficeTransaction,
  petitionId: string,
  unitId: string,
): Promise<void> {
  const [moved] = await tx.manager.query(
    `UPDATE deadline SET unit_id = $2, version = version + 1
     WHERE petition_id = $1 AND row_id IN ('handling', 'simplified-handling') AND state IN ('running', 'suspended')
       AND unit_id IS DISTINCT FROM $2 RETURNING id`,
    [petitionId, unitId],
  );
  for (const { id } of moved as { id: string }[]) {
    await notifyChange(tx.manager, { t: 'deadline', petitionId, key: id });
  }
}
