import type { OfficeTransaction } from '#libs/office/office';

/** Why a file of the case can't be the petitioner's signed paper. */
export type PaperFault = 'missing' | 'unfit' | 'early';

/** SQL with a row for each thing that the attachment `a` proves as a petitioner's signed paper; one paper proves one thing. */
export const PROVES = `SELECT 1 FROM assisted_return r
    WHERE a.id IN (r.request_paper, r.consent_paper, r.arrival_paper, r.end_paper)
  UNION ALL SELECT 1 FROM assistance_referral f WHERE a.id IN (f.consent_paper, f.end_paper)`;

/**
 * What is wrong with a file as the petitioner's signed paper; null when nothing is. `unfit`: of another case, recorded by no
 * member of staff, or the proof of something else already; `early`: older than what it answers (`notBefore`).
 */
export async function faultOfPaper(
  tx: OfficeTransaction,
  petitionId: string,
  paperId: string | null,
  notBefore: Date | null = null,
): Promise<PaperFault | null> {
  if (!paperId) return 'missing';
  const [paper]: { at: Date; used: boolean }[] = await tx.manager.query(
    `SELECT a.at, EXISTS (${PROVES}) AS used
     FROM attachment a JOIN person staff ON staff.id::text = a.added_by
     WHERE a.id = $1 AND a.petition_id = $2`,
    [paperId, petitionId],
  );
  if (!paper || paper.used) return 'unfit';
  return notBefore && paper.at < notBefore ? 'early' : null;
}
