import type { EntityManager } from 'typeorm';
import { ISSUER_NAME } from '#libs/paper-rendering/paper-source';
import type { AttachmentPlace } from '#libs/petition/attachment-bytes';

export interface DossierPaper {
  id: string;
  kind: string;
  title: string;
  number: string | null;
  datedAt: Date;
  /** SHA-256 of title and text. */
  textSha256: string;
  verifyCode: string | null;
}

export interface DossierUpload extends Omit<AttachmentPlace, 'content'> {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  at: Date;
}

/** What belongs to a case's dossier (一案一档): every paper that left the office, every file that was added. */
export interface Dossier {
  receiptNumber: string;
  subject: string;
  anonymous: boolean;
  peopleCount: number;
  /** Chinese name of the responsible unit. */
  unit: string | null;
  /** Of the petition office, as papers write it. */
  issuer: string;
  receivedAt: Date;
  closedAt: Date | null;
  papers: DossierPaper[];
  uploads: DossierUpload[];
}

/** The caller has checked that the reader may see the case. */
export async function readDossier(db: Pick<EntityManager, 'query'>, petitionId: string): Promise<Dossier> {
  const [header]: Omit<Dossier, 'papers' | 'uploads'>[] = await db.query(
    `SELECT p.receipt_number AS "receiptNumber", p.subject, p.anonymous, p.people_count AS "peopleCount",
       r.name_zh AS unit, coalesce(${ISSUER_NAME}, '') AS issuer, p.received_at AS "receivedAt", p.closed_at AS "closedAt"
     FROM petition p LEFT JOIN unit r ON r.id = p.unit_id LEFT JOIN unit u ON u.id = 'petition-office'
     WHERE p.id = $1`,
    [petitionId],
  );
  if (!header) throw new Error(`there is no petition ${petitionId}`);
  const papers: DossierPaper[] = await db.query(
    `SELECT id, kind, title, number, coalesce(dated_at, created_at) AS "datedAt", sha256 AS "textSha256",
       verify_code AS "verifyCode"
     FROM document WHERE petition_id = $1 AND state <> 'draft' ORDER BY coalesce(dated_at, created_at), created_at, id`,
    [petitionId],
  );
  const uploads: DossierUpload[] = await db.query(
    `SELECT id, name, media_type AS "mediaType", size, at, file_id AS "fileId"
     FROM attachment WHERE petition_id = $1 ORDER BY at, id`,
    [petitionId],
  );
  return { ...header, papers, uploads };
}
