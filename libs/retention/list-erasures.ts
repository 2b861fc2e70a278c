import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { heldSql } from './held-sql';
import type { RetentionRule } from './retention-years';

/** `deciding`: people have not decided; `erasing`: some of it is not gone yet; the others have ended. */
export const ERASURE_STATES = ['deciding', 'erasing', 'erased', 'kept', 'stopped'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** One line of the list (销毁清册); of an erased case it is the certificate. */
export interface ErasureRow {
  id: string;
  petitionId: string;
  receiptNumber: string;
  rule: RetentionRule;
  dueAt: Date;
  listedAt: Date;
  state: ErasureState;
  held: boolean;
  appraisedBy: string | null;
  approvedBy: string | null;
  endedAt: Date | null;
  keptUntil: Date | null;
  /** Rows that were erased, by table. */
  counts: Record<string, number> | null;
}

/** The newest lines of cases that the actor may see. */
export async function listErasures(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  { state, limit }: { state?: ErasureState; limit: number },
): Promise<ErasureRow[]> {
  const visible = petitionVisibility(actor, 'p', 3);
  const decidedBy = (step: string) =>
    `(SELECT a.display_name FROM erasure_decision d JOIN person a ON a.id = d.person_id
      WHERE d.erasure_id = e.id AND d.step = '${step}')`;
  return manager.query(
    `SELECT * FROM (
       SELECT e.id, e.petition_id AS "petitionId", p.receipt_number AS "receiptNumber", e.rule, e.due_at AS "dueAt",
         e.listed_at AS "listedAt",
         CASE WHEN n.kind = 'erased' AND EXISTS (SELECT 1 FROM instance_claim c WHERE c.cause = e.id::text
             AND c.petition_id = p.id AND c.finished_at IS NULL) THEN 'erasing'
           WHEN n.kind IS NOT NULL THEN n.kind
           WHEN EXISTS (SELECT 1 FROM erasure_decision d WHERE d.erasure_id = e.id AND d.step = 'approve' AND d.erase)
             THEN 'erasing' ELSE 'deciding' END AS state,
         ${heldSql('p.id')} AS held, ${decidedBy('appraise')} AS "appraisedBy", ${decidedBy('approve')} AS "approvedBy",
         n.at AS "endedAt", n.kept_until AS "keptUntil", n.counts - 'conduct_complaint' AS counts
       FROM erasure e JOIN petition p ON p.id = e.petition_id LEFT JOIN erasure_end n ON n.erasure_id = e.id
       WHERE ${visible.sql}
     ) l WHERE $1::text IS NULL OR l.state = $1 ORDER BY l."listedAt" DESC, l.id DESC LIMIT $2`,
    [state ?? null, limit, ...visible.params],
  );
}
