import { createHash } from 'node:crypto';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
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

/** Adds a file to a case. Its type follows from its bytes, never from its name. */
export async function addAttachment(
  tx: OfficeTransaction,
  petitionId: string,
  file: NewAttachment,
): Promise<string> {
  await lockOpenPetition(tx, petitionId);
  const content = decodeBase64(file.content);
  const id = newId();
  await tx.manager.query(
    `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, content, added_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      petitionId,
      file.name,
      mediaTypeOf(content),
      content.length,
      createHash('sha256').update(content).digest('hex'),
      content,
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
