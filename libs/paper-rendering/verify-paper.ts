import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { normalVerifyCode } from '#libs/petition/verify-code';
import './messages';
import { ISSUER_NAME } from './paper-source';

/** What anyone who holds a paper may know of it; nothing personal, and nothing of what it says. */
export interface VerifiedPaper {
  title: string;
  number: string | null;
  datedAt: Date;
  issuer: string;
  /** SHA-256 of title and text. */
  sha256: string;
  /** SHA-256 of the PDF; null when it was never made. */
  pdfSha256: string | null;
}

/** The paper that a code stands for; `paper.unknown-code` (404) when there is none. */
export async function verifyPaper(
  dataSource: Pick<DataSource, 'query'>,
  code: string,
): Promise<VerifiedPaper> {
  const rows: VerifiedPaper[] = await dataSource.query(
    `SELECT d.title, d.number, d.dated_at AS "datedAt", coalesce(${ISSUER_NAME}, '') AS issuer, d.sha256,
       d.pdf_sha256 AS "pdfSha256"
     FROM document d LEFT JOIN unit u ON u.id = d.issuer_id
     WHERE d.verify_code = $1 AND d.state <> 'draft'`,
    [normalVerifyCode(code)],
  );
  if (!rows[0]) throw new DomainError('paper.unknown-code', { status: 404 });
  return rows[0];
}
