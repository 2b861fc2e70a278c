import type { EntityManager } from 'typeorm';

/** A paper that a petitioner has signed: the consent to share, or that it is taken back. */
export interface SignedConsent {
  what: 'consent' | 'end';
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

/** The papers that one petitioner of a case has signed for their own referrals, in the order of the referrals. */
export function signedConsentsOf(
  db: Pick<EntityManager, 'query'>,
  petitionId: string,
  ordinal: number,
): Promise<SignedConsent[]> {
  return db.query(
    `SELECT s.what, a.name, a.media_type AS "mediaType", a.file_id AS "fileId", a.content
     FROM assistance_referral r
       CROSS JOIN LATERAL (VALUES (1, 'consent', r.consent_paper), (2, 'end', r.end_paper)) AS s (place, what, paper)
       JOIN attachment a ON a.id = s.paper AND a.petition_id = r.petition_id
     WHERE r.petition_id = $1 AND r.ordinal = $2 ORDER BY r.opened_at, r.id, s.place`,
    [petitionId, ordinal],
  );
}
