import type { DataSource, EntityManager } from 'typeorm';

/** Longer than a paper may take: who holds a claim for so long was killed. */
const LEASE = '2 minutes';
const ATTEMPTS = 5;

export interface Claim {
  id: string;
  attempt: number;
  /** A draft that is signed meanwhile is another paper: what was made of it is thrown away. */
  draft: boolean;
}

/** Takes the next paper to be made, so that no other renderer has it; undefined when there is none. */
export async function claimPaper(dataSource: DataSource): Promise<Claim | undefined> {
  const [rows]: [Claim[]] = await dataSource.query(
    `UPDATE document SET render_attempts = render_attempts + 1,
       render_next_at = clock_timestamp() + interval '${LEASE}'
     WHERE id = (SELECT id FROM document WHERE render_state = 'wanted' AND render_next_at <= clock_timestamp()
                 ORDER BY render_next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, render_attempts AS attempt, state = 'draft' AS draft`,
  );
  return rows[0];
}

/**
 * Gives a paper its files, if the claim still holds, and answers those that it had before; null when the claim does
 * not hold and the new files belong to nothing.
 */
export async function finishClaim(
  manager: Pick<EntityManager, 'query'>,
  claim: Claim,
  files: { docxFileId: string; pdfFileId: string; pdfSha256: string },
): Promise<string[] | null> {
  const [rows]: [{ docx: string | null; pdf: string | null }[]] = await manager.query(
    `UPDATE document SET render_state = 'rendered', docx_file_id = $4, pdf_file_id = $5, pdf_sha256 = $6
     WHERE id = $1 AND render_state = 'wanted' AND render_attempts = $2 AND (state = 'draft') = $3
     RETURNING old.docx_file_id AS docx, old.pdf_file_id AS pdf`,
    [claim.id, claim.attempt, claim.draft, files.docxFileId, files.pdfFileId, files.pdfSha256],
  );
  return rows[0] ? [rows[0].docx, rows[0].pdf].filter((id) => id !== null) : null;
}

/** Puts a paper off that could not be made, later each time; after five times it waits until somebody asks for it. */
export async function failClaim(dataSource: DataSource, claim: Claim): Promise<void> {
  await dataSource.query(
    `UPDATE document SET render_state = CASE WHEN render_attempts >= ${ATTEMPTS} THEN 'failed' ELSE 'wanted' END,
       render_next_at = clock_timestamp() + render_attempts * interval '5 seconds'
     WHERE id = $1 AND render_state = 'wanted' AND render_attempts = $2`,
    [claim.id, claim.attempt],
  );
}

/** Asks for a paper before all others; one that is being made, or is made, is left alone. */
export async function wantPaper(db: Pick<EntityManager, 'query'>, id: string): Promise<void> {
  await db.query(
    `UPDATE document SET render_state = 'wanted', render_next_at = '-infinity',
       render_attempts = CASE WHEN render_state = 'wanted' THEN render_attempts ELSE 0 END
     WHERE id = $1 AND (render_state IN ('on-demand', 'failed')
       OR (render_state = 'wanted' AND render_attempts = 0 AND render_next_at > '-infinity'))`,
    [id],
  );
  await db.query(`SELECT pg_notify('papers', '')`);
}
