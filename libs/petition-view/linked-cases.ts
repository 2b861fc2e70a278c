import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/actor';
import { petitionVisibility } from '#libs/access/visibility';

export interface LinkedCase {
  id: string;
  receiptNumber: string;
}

/** Linked cases that are looked at; more have never been one matter. */
const LARGEST = 50;

/**
 * A case and all that it hangs together with, however far: repeats, mergers, also those undone, and what was split off. Of
 * them those that the reader may see, each once; what one may not see leads to what one may.
 */
export async function readLinked(
  db: Pick<EntityManager, 'query'>,
  actor: Actor,
  petitionId: string,
): Promise<LinkedCase[]> {
  const visible = petitionVisibility(actor, 'p', 3);
  return db.query(
    `WITH RECURSIVE linked (id) AS (
       SELECT $1::uuid
       UNION SELECT link.other FROM linked f CROSS JOIN LATERAL (
         SELECT earlier_petition_id FROM petition WHERE id = f.id
         UNION ALL SELECT id FROM petition WHERE earlier_petition_id = f.id
         UNION ALL SELECT leading_id FROM case_merge WHERE petition_id = f.id
         UNION ALL SELECT petition_id FROM case_merge WHERE leading_id = f.id
         UNION ALL SELECT from_id FROM case_split WHERE petition_id = f.id
         UNION ALL SELECT petition_id FROM case_split WHERE from_id = f.id) AS link (other)
       WHERE link.other IS NOT NULL)
     SELECT p.id, p.receipt_number AS "receiptNumber" FROM linked f JOIN petition p ON p.id = f.id
     WHERE ${visible.sql} ORDER BY p.received_at, p.id LIMIT $2`,
    [petitionId, LARGEST, ...visible.params],
  );
}
