import type { EntityManager } from 'typeorm';
import type { Status } from '#libs/petition/vocabulary';

/** From the unit's acceptance to the end of the case; a merged case is its leading case's affair. */
export const LISTED: readonly Status[] = [
  'accepted',
  'investigating',
  'opinion-drafted',
  'opinion-delivered',
  'under-review',
  'review-delivered',
  'under-re-review',
  're-review-delivered',
];

/** Whether a case can be made a backlog case now: whether the page offers it. `afterDays` counts from its receipt. */
export async function mayBeListed(
  manager: Pick<EntityManager, 'query'>,
  afterDays: number,
  now: Date,
  petitionId: string,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM petition p WHERE p.id = $1 AND p.status = ANY ($2) AND NOT p.protected AND NOT p.anonymous
       AND p.received_at <= $3::timestamptz - make_interval(days => $4)
       AND NOT EXISTS (SELECT 1 FROM backlog_case b WHERE b.petition_id = p.id AND b.ended_at IS NULL)`,
    [petitionId, LISTED, now, afterDays],
  );
  return rows.length > 0;
}
