import type { EntityManager } from 'typeorm';

/** All that the .docx and the PDF of a paper are made of; the same source gives the same bytes. */
export interface PaperSource {
  id: string;
  petitionId: string;
  receiptNumber: string;
  kind: string;
  title: string;
  body: string;
  sha256: string;
  state: 'draft' | 'signed' | 'issued';
  number: string | null;
  createdAt: Date;
  datedAt: Date | null;
  verifyCode: string | null;
  article: string | null;
  appeal: string | null;
  /** Whose paper it is: the township's name and the unit's. */
  issuer: string;
  /** The office's own template; null: the one that came with the product. */
  template: Buffer | null;
}

/** The township's name and the unit's, as they stand over a paper: 清河镇信访科. For a row `u` of `unit`. */
export const ISSUER_NAME = `(SELECT CASE WHEN root.id = u.id THEN u.name_zh ELSE root.name_zh || u.name_zh END
  FROM unit root WHERE root.id = split_part(u.path, '/', 2))`;

export async function readPaperSource(
  db: Pick<EntityManager, 'query'>,
  id: string,
): Promise<PaperSource | undefined> {
  const rows: PaperSource[] = await db.query(
    `SELECT d.id, d.petition_id AS "petitionId", p.receipt_number AS "receiptNumber", d.kind, d.title, d.body, d.sha256,
       d.state, d.number, d.created_at AS "createdAt", d.dated_at AS "datedAt", d.verify_code AS "verifyCode",
       d.article, d.appeal, coalesce(${ISSUER_NAME}, '') AS issuer, t.content AS template
     FROM document d JOIN petition p ON p.id = d.petition_id
       LEFT JOIN unit u ON u.id = d.issuer_id LEFT JOIN paper_template t ON t.id = d.template_id
     WHERE d.id = $1`,
    [id],
  );
  return rows[0];
}
