import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { PETITIONER } from '#libs/office/office';
import '#libs/petition/messages';
import type { AttachmentView } from './case-parts';

type Db = Pick<EntityManager, 'query'>;

/** The files that the petitioners of a case have added themselves; what staff have added is inside work. */
export async function readOwnFiles(db: Db, petitionId: string): Promise<AttachmentView[]> {
  return db.query(
    `SELECT id, name, media_type AS "mediaType", size, added_by AS "addedBy", at
     FROM attachment WHERE petition_id = $1 AND added_by = $2 ORDER BY at, id`,
    [petitionId, PETITIONER.kind],
  );
}

export interface OwnFile {
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

/** One of them, and where its content lies; `attachment.not-found` (404) for any other file. */
export async function readOwnFile(db: Db, petitionId: string, attachmentId: string): Promise<OwnFile> {
  const rows: OwnFile[] = await db.query(
    `SELECT name, media_type AS "mediaType", file_id AS "fileId", content
     FROM attachment WHERE id = $1 AND petition_id = $2 AND added_by = $3`,
    [attachmentId, petitionId, PETITIONER.kind],
  );
  if (!rows[0]) throw new DomainError('attachment.not-found', { status: 404 });
  return rows[0];
}
