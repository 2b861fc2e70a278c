import type { EntityManager } from 'typeorm';
import type { OfficeTransaction } from '#libs/office/office';
import { heldSql } from './held-sql';
import { RULE_SQL } from './retention-years';

/** Cases that are looked for at once at most. */
const LISTED_AT_ONCE = 200;

/** On the list, and neither kept nor erased yet. */
export async function isListed(db: Pick<EntityManager, 'query'>, petitionId: string): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `SELECT 1 FROM erasure e WHERE e.petition_id = $1
       AND NOT EXISTS (SELECT 1 FROM erasure_end n WHERE n.erasure_id = e.id)`,
    [petitionId],
  );
  return rows.length > 0;
}

export interface DueCase {
  petitionId: string;
  rule: string;
  dueAt: Date;
}

/** The task that answers a petitioner who asks for the erasure of the one case keeps it from nothing. */
const ASKED_AT = ['decide-erasure-request'];

/**
 * The cases, or the one named, whose retention period is over and which nothing keeps; locked, those that somebody else has
 * locked left out. Not among them: what is held, listed already, kept longer, at work, continued by an open case, or shown
 * by one that was split off it.
 */
export function dueCases(
  tx: OfficeTransaction,
  { petitionId }: { petitionId?: string } = {},
): Promise<DueCase[]> {
  const { answered, other } = tx.office.retentionYears;
  return tx.manager.query(
    `SELECT p.id AS "petitionId", y.rule, retention_ends(p.closed_at, y.years) AS "dueAt"
     FROM petition p JOIN (VALUES ('answered', $2::int), ('other', $3::int)) AS y (rule, years) ON y.rule = ${RULE_SQL}
     WHERE p.closed_at IS NOT NULL AND p.erased_at IS NULL AND retention_ends(p.closed_at, y.years) <= $1
       AND ($4::uuid IS NULL OR p.id = $4)
       AND NOT ${heldSql('p.id')}
       AND NOT EXISTS (SELECT 1 FROM erasure e LEFT JOIN erasure_end n ON n.erasure_id = e.id
         WHERE e.petition_id = p.id AND (n.erasure_id IS NULL OR n.kept_until > $1))
       AND NOT EXISTS (SELECT 1 FROM petition o WHERE o.earlier_petition_id = p.id AND o.closed_at IS NULL)
       AND NOT shown_by_split_case(p.id)
       AND NOT EXISTS (SELECT 1 FROM task t WHERE t.petition_id = p.id AND t.state IN ('open', 'completing')
         AND t.element_id <> ALL ($5))
     ORDER BY p.closed_at, p.id LIMIT ${LISTED_AT_ONCE} FOR NO KEY UPDATE OF p SKIP LOCKED`,
    [tx.now, answered, other, petitionId ?? null, petitionId === undefined ? [] : ASKED_AT],
  );
}
