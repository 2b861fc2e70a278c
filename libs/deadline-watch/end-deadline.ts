import type { DeadlineId } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { recordChange } from './record-change';
import { tellWatch } from './tell-watch';

export type DeadlineEnd = 'met' | 'cancelled';

/**
 * Ends the running or suspended deadlines of a petition: of the given rows, or all. `met` is late when its due date
 * has passed. Calling it again changes nothing.
 */
export async function endDeadlines(
  tx: OfficeTransaction,
  petitionId: string,
  end: DeadlineEnd,
  rowIds?: readonly DeadlineId[],
): Promise<void> {
  const [ended] = await tx.manager.query(
    `UPDATE deadline SET state = $3, ended_at = $2, next_at = NULL, stage = 'done', version = version + 1,
       late = ($3 = 'met' AND due_at <= $2),
       light = CASE WHEN $3 = 'cancelled' THEN 'grey' WHEN due_at <= $2 THEN 'red' ELSE 'green' END
     WHERE petition_id = $1 AND state IN ('running', 'suspended') AND ($4::text[] IS NULL OR row_id = ANY($4))
     RETURNING id, petition_id AS "petitionId", watched`,
    [petitionId, tx.now, end, rowIds ?? null],
  );
  for (const deadline of ended as { id: string; petitionId: string; watched: boolean }[]) {
    await recordChange(tx, { deadlineId: deadline.id, kind: end });
    await tellWatch(tx, { ...deadline, stage: 'done', nextAt: null }, 'closed');
  }
}
