import type { EntityManager } from 'typeorm';

/** What of a return a petitioner has put their name to. */
export const SIGNED_PAPERS = ['request', 'consent', 'arrival', 'end'] as const;
export type SignedPaperKind = (typeof SIGNED_PAPERS)[number];

export interface SignedPaper {
  returnId: string;
  what: SignedPaperKind;
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

/** The papers that one petitioner of a case has signed for their own returns, in the order of the returns. */
export function signedPapersOf(
  db: Pick<EntityManager, 'query'>,
  petitionId: string,
  ordinal: number,
): Promise<SignedPaper[]> {
  return db.query(
    `SELECT r.id AS "returnId", s.what, a.name, a.media_type AS "mediaType", a.file_id AS "fileId", a.content
     FROM assisted_return r
       CROSS JOIN LATERAL (VALUES (1, 'request', r.request_paper), (2, 'consent', r.consent_paper),
         (3, 'arrival', r.arrival_paper), (4, 'end', r.end_paper)) AS s (place, what, paper)
       JOIN attachment a ON a.id = s.paper AND a.petition_id = r.petition_id
     WHERE r.petition_id = $1 AND r.ordinal = $2 ORDER BY r.opened_at, r.id, s.place`,
    [petitionId, ordinal],
  );
}
