import type { EntityManager } from 'typeorm';

export interface AcceptableOpinion {
  documentId: string;
  deliveredAt: Date;
}

/**
 * The opinion that a petitioner can accept: the last one that was delivered, of the unit, a review or a re-review. None while the
 * case is handled anew or an appeal is under way, nor of a case that has ended.
 */
export async function findAcceptable(
  manager: Pick<EntityManager, 'query'>,
  petitionId: string,
): Promise<AcceptableOpinion | null> {
  const [found]: AcceptableOpinion[] = await manager.query(
    `SELECT d.id AS "documentId", n.issued_at AS "deliveredAt"
     FROM petition p JOIN document d ON d.petition_id = p.id
       AND d.kind IN ('opinion', 'review-opinion', 're-review-opinion') AND d.state = 'issued'
     JOIN notice n ON n.document_id = d.id
     WHERE p.id = $1 AND p.status IN ('opinion-delivered', 'review-delivered', 're-review-delivered')
     ORDER BY d.created_at DESC, d.id DESC, n.issued_at LIMIT 1`,
    [petitionId],
  );
  return found ?? null;
}
