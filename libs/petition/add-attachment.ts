import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { FileStore, WrittenFile } from '#libs/files/file-store';
import { keepFile } from '#libs/files/keep-file';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';
import { mediaTypeOf } from './media-type';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface NewAttachment {
  name: string;
  /** Base64. */
  content: string;
}

/** Checks a file and writes it to the store: before the transaction that adds it to a case. */
export async function writeAttachment(files: FileStore, { content }: NewAttachment): Promise<WrittenFile> {
  const bytes = decodeBase64(content);
  return files.write(bytes, { mediaType: mediaTypeOf(bytes) });
}

/** Adds a written file to a case. Its type follows from its bytes, never from its name. */
export async function addAttachment(
  tx: OfficeTransaction,
  petitionId: string,
  name: string,
  written: WrittenFile,
): Promise<string> {
  await lockOpenPetition(tx, petitionId);
  const id = newId();
  const fileId = await keepFile(tx, written, { ownerType: 'attachment', ownerId: id });
  await tx.manager.query(
    `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, file_id, added_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      petitionId,
      name,
      written.mediaType,
      written.size,
      written.sha256,
      fileId,
      tx.actor.id ?? tx.actor.kind,
      tx.now,
    ],
  );
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.material-added',
    data: { attachmentId: id },
  });
  return id;
}

/** The bytes of a file that came as base64; refused (422, `content`) when it is none, or too large. */
export function decodeBase64(base64: string): Buffer {
  const refuse = (code: string): never => {
    throw new DomainError(code, { status: 422, field: 'content' });
  };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0)
    return refuse('attachment.not-base64');
  const content = Buffer.from(base64, 'base64');
  if (content.length > MAX_FILE_BYTES) return refuse('attachment.too-large');
  return content;
}
