import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseDay } from '#libs/petition/papers';

/**
 * A case that is kept after all was perhaps listed because its petitioner asked for it: who was told that it would be
 * erased is told the grounds on which it is not.
 */
export async function tellKept(tx: OfficeTransaction, petition: Petition, erasureId: string): Promise<void> {
  const [asked] = (await tx.manager.query(
    `UPDATE erasure_request SET state = 'declined', ended_at = $2 WHERE petition_id = $1 AND state = 'listed'
     RETURNING ordinal, requested_at AS "requestedAt"`,
    [petition.id, tx.now],
  )) as [{ ordinal: number; requestedAt: Date }[], number];
  if (asked.length === 0) return;
  const [{ grounds }] = await tx.manager.query(
    `SELECT grounds FROM erasure_decision WHERE erasure_id = $1 AND NOT erase ORDER BY at DESC LIMIT 1`,
    [erasureId],
  );
  for (const { ordinal, requestedAt } of asked) {
    await issuePaper(tx, petition, {
      kind: 'erasure-refusal',
      article: 'pipl-50',
      appeal: 'erasure-request',
      ordinal,
      part: String(ordinal),
      values: { requestedOn: chineseDay(requestedAt), grounds },
    });
  }
}
