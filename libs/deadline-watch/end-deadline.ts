import type { DeadlineId } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { endSupervised } from './end-supervised';
import { recordChange } from './record-change';
import { tellWatch } from './tell-watch';

export type DeadlineEnd = 'met' | 'cancelled';

/**
 * Ends the running or suspended deadlines of a petition: of the given rows, or all. `met` is late when its due date
 * has passed. Calling it again changes nothing.
 */
export function endDeadlines(
  tx: OfficeTransaction,
  petitionId: string,
  end: DeadlineEnd,
  rowIds?: readonly DeadlineId[],
): Promise<void> {
  const these = `petition_id = $3 AND ($4::text[] IS NULL OR row_id = ANY($4))`;
  return endThose(tx, end, these, [petitionId, rowIds ?? null]);
}

/** Ends what work began that is void now: each cause is how the keys of its deadlines begin. */
export function endBegun(
  tx: OfficeTransaction,
  petitionId: string,
  causes: readonly string[],
): Promise<void> {
  const these = `petition_id = $3 AND EXISTS (SELECT 1 FROM unnest($4::text[]) c (cause) WHERE starts_with(source_key, c.cause))`;
  return endThose(tx, 'cancelled', these, [petitionId, causes]);
}

/** Ends one deadline, where a petition has several of its row. */
export function endDeadline(tx: OfficeTransaction, id: string, end: DeadlineEnd): Promise<void> {
  return endThose(tx, end, `id = $3`, [id]);
}

async function endThose(
  tx: OfficeTransaction,
  end: DeadlineEnd,
  these: string,
  params: unknown[],
): Promise<void> {
  const [ended] = await tx.manager.query(
    `UPDATE deadline SET state = $2, ended_at = $1, next_at = NULL, stage = 'done', version = version + 1,
       late = ($2 = 'met' AND due_at <= $1),
       light = CASE WHEN $2 = 'cancelled' THEN 'grey' WHEN due_at <= $1 THEN 'red' ELSE 'green' END
     WHERE state IN ('running', 'suspended') AND ${these}
     RETURNING id, petition_id AS "petitionId", watched`,
    [tx.now, end, ...params],
  );
  for (const deadline of ended as { id: string; petitionId: string; watched: boolean }[]) {
    await recordChange(tx, { deadlineId: deadline.id, kind: end });
    await tellWatch(tx, { ...deadline, stage: 'done', nextAt: null }, 'closed');
  }
  const ids = (ended as { id: string }[]).map(({ id }) => id);
  await endSupervised(tx, ids, end);
}
