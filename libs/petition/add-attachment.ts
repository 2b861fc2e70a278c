import { newId } from '#libs/database/id';
import type { FileStore, WrittenFile } from '#libs/files/file-store';
import { keepFile } from '#libs/files/keep-file';
import type { OfficeTransaction } from '#libs/office/office';
import { checkRoom } from '#libs/upload/check-room';
import { decodeBase64 } from '#libs/upload/decode-base64';
import { safeFileName } from '#libs/upload/file-name';
import { mediaTypeOf } from '#libs/upload/media-type';
import type { VirusScan } from '#libs/upload/virus-scan';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';

export interface NewAttachment {
  name: string;
  /** Base64. */
  content: string;
}

/** Checks a file, has it scanned and writes it to the store: before the transaction that adds it to a case. */
export async function writeAttachment(
  files: FileStore,
  scan: VirusScan,
  petitionId: string,
  { content }: NewAttachment,
): Promise<WrittenFile> {
  const bytes = decodeBase64(content);
  const mediaType = await mediaTypeOf(bytes);
  await scan.check(bytes, { subjectType: 'petition', subjectId: petitionId });
  return files.write(bytes, { mediaType });
}

/** Adds a written file to a case. Its type follows from its bytes, never from its name. */
export async function addAttachment(
  tx: OfficeTransaction,
  petitionId: string,
  name: string,
  written: WrittenFile,
): Promise<string> {
  await lockOpenPetition(tx, petitionId);
  const id = await keepAttachment(tx, petitionId, name, written);
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.material-added',
    data: { attachmentId: id },
  });
  return id;
}

/** Makes a written file one of a case's; the petition is locked by the caller, who says in the dossier what it is. */
export async function keepAttachment(
  tx: OfficeTransaction,
  petitionId: string,
  name: string,
  written: WrittenFile,
): Promise<string> {
  await checkRoom(tx.manager, tx.office.fileLimits, petitionId, written.size);
  const id = newId();
  const fileId = await keepFile(tx, written, { ownerType: 'attachment', ownerId: id });
  await tx.manager.query(
    `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, file_id, added_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      petitionId,
      safeFileName(name, written.mediaType),
      written.mediaType,
      written.size,
      written.sha256,
      fileId,
      tx.actor.id ?? tx.actor.kind,
      tx.now,
    ],
  );
  return id;
}
