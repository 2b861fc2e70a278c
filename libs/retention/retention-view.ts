import type { EntityManager } from 'typeorm';
import { heldSql } from './held-sql';
import { type RetentionRule, type RetentionYears, RULE_SQL } from './retention-years';

export interface HoldView {
  reason: string;
  by: string;
  at: Date;
}

/** How long a case is kept, and what stands in the way of its erasure. */
export interface RetentionView {
  /** Null while the case is open: the period begins with its closing. */
  rule: RetentionRule | null;
  /** When the period is over; null for what is kept for ever, and for an open case. */
  dueAt: Date | null;
  /** Somebody decided to keep it until then, after its period. */
  keptUntil: Date | null;
  hold: HoldView | null;
  /** On the list and not decided yet, or not carried out yet. */
  listed: boolean;
  erasedAt: Date | null;
}

export async function readRetention(
  manager: Pick<EntityManager, 'query'>,
  { answered, other }: RetentionYears,
  petitionId: string,
): Promise<RetentionView> {
  const [row]: (Omit<RetentionView, 'hold'> & { hold: (Omit<HoldView, 'at'> & { at: string }) | null })[] =
    await manager.query(
      `SELECT r.rule, retention_ends(p.closed_at, CASE r.rule WHEN 'answered' THEN $2::int WHEN 'other' THEN $3::int END)
         AS "dueAt", p.erased_at AS "erasedAt",
         (SELECT max(n.kept_until) FROM erasure e JOIN erasure_end n ON n.erasure_id = e.id WHERE e.petition_id = p.id)
           AS "keptUntil",
         EXISTS (SELECT 1 FROM erasure e WHERE e.petition_id = p.id
           AND NOT EXISTS (SELECT 1 FROM erasure_end n WHERE n.erasure_id = e.id)) AS listed,
         CASE WHEN ${heldSql('p.id')} THEN (SELECT jsonb_build_object('reason', h.reason, 'by', a.display_name, 'at', h.set_at)
           FROM legal_hold h JOIN person a ON a.id = h.set_by WHERE h.petition_id = p.id ORDER BY h.set_at DESC LIMIT 1) END
           AS hold
       FROM petition p CROSS JOIN LATERAL (SELECT ${RULE_SQL} AS rule) r WHERE p.id = $1`,
      [petitionId, answered, other],
    );
  return { ...row!, hold: row!.hold && { ...row!.hold, at: new Date(row!.hold.at) } };
}
