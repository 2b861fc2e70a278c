import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { heldSql } from './held-sql';
import { RULE_SQL } from './retention-years';

/** Cases that one round lists at most; the next round goes on. */
export const LISTED_AT_ONCE = 200;

interface Listed {
  id: string;
  petitionId: string;
}

/**
 * Puts the cases whose retention period is over on the list (销毁清册) and starts an instance of `case-erasure` for each.
 * Not listed: what is held, listed already, kept longer, at work, or continued by an open case. Answers how many.
 */
export async function listDueCases(tx: OfficeTransaction): Promise<number> {
  const { answered, other } = tx.office.retentionYears;
  const due: { petitionId: string; rule: string; dueAt: Date }[] = await tx.manager.query(
    `SELECT p.id AS "petitionId", y.rule, retention_ends(p.closed_at, y.years) AS "dueAt"
     FROM petition p JOIN (VALUES ('answered', $2::int), ('other', $3::int)) AS y (rule, years) ON y.rule = ${RULE_SQL}
     WHERE p.closed_at IS NOT NULL AND p.erased_at IS NULL AND retention_ends(p.closed_at, y.years) <= $1
       AND NOT ${heldSql('p.id')}
       AND NOT EXISTS (SELECT 1 FROM erasure e LEFT JOIN erasure_end n ON n.erasure_id = e.id
         WHERE e.petition_id = p.id AND (n.erasure_id IS NULL OR n.kept_until > $1))
       AND NOT EXISTS (SELECT 1 FROM petition o WHERE o.earlier_petition_id = p.id AND o.closed_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM task t WHERE t.petition_id = p.id AND t.state IN ('open', 'completing'))
     ORDER BY p.closed_at, p.id LIMIT ${LISTED_AT_ONCE} FOR NO KEY UPDATE OF p SKIP LOCKED`,
    [tx.now, answered, other],
  );
  const listed: Listed[] = [];
  for (const { petitionId, rule, dueAt } of due) {
    const id = newId();
    await tx.manager.query(
      `INSERT INTO erasure (id, petition_id, rule, due_at, listed_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, petitionId, rule, dueAt, tx.now],
    );
    listed.push({ id, petitionId });
  }
  await enqueue(
    tx.manager,
    ...listed.map(({ id, petitionId }) => ({
      kind: 'start-instance' as const,
      petitionId,
      payload: { processId: 'case-erasure', variables: { petitionId, erasureId: id } },
    })),
  );
  return listed.length;
}
