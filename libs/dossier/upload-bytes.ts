import type { DataSource } from 'typeorm';
import { FileNotFound, type FileStore } from '#libs/files/index';
import { attachmentBytes, type AttachmentPlace } from '#libs/petition/attachment-bytes';
import type { DossierUpload } from './read-dossier';

/** What an upload of a dossier holds; throws as FileStore.read does. */
export async function uploadBytes(
  dataSource: Pick<DataSource, 'query'>,
  files: FileStore,
  { id }: Pick<DossierUpload, 'id'>,
): Promise<Buffer> {
  // Read now: the worker may have moved it out of the database meanwhile.
  const [place]: AttachmentPlace[] = await dataSource.query(
    `SELECT file_id AS "fileId", content FROM attachment WHERE id = $1`,
    [id],
  );
  if (!place) throw new FileNotFound();
  return attachmentBytes(files, place);
}
