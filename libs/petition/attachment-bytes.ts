import type { FileStore } from '#libs/files/index';

/** Where an attachment's content lies: in the store, or in the row of an old one that was not moved yet. */
export interface AttachmentPlace {
  fileId: string | null;
  content: Buffer | null;
}

/** What an attachment holds. Throws as FileStore.read does. */
export async function attachmentBytes(
  files: FileStore,
  { fileId, content }: AttachmentPlace,
): Promise<Buffer> {
  return fileId ? (await files.read(fileId)).bytes : (content as Buffer);
}
