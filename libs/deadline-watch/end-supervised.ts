import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';

/**
 * The work of these deadlines is done, cancelled or another unit's: their supervisions end. One that waits for just that
 * goes on to its end; one that is under way is interrupted.
 */
export async function endSupervised(
  tx: OfficeTransaction,
  deadlineIds: readonly string[],
  kind: 'met' | 'cancelled' | 'handed-over',
): Promise<void> {
  if (deadlineIds.length === 0) return;
  const [ended] = await tx.manager.query(
    `UPDATE supervision s SET ended_at = $2, end_kind = $3, state = 'ended'
     FROM (SELECT id, state FROM supervision WHERE deadline_id = ANY ($1::uuid[]) AND ended_at IS NULL FOR UPDATE) was
     WHERE s.id = was.id RETURNING s.id, s.petition_id AS "petitionId", was.state AS before`,
    [deadlineIds, tx.now, kind],
  );
  for (const { id, petitionId, before } of ended as { id: string; petitionId: string; before: string }[]) {
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId,
      payload: {
        name: before === 'open' ? 'supervised-work-overtaken' : 'supervised-work-done',
        correlationKey: id,
        variables: {},
      },
    });
  }
}
