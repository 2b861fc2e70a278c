import type { EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import type { FileOwner } from './file-owners';
import { KEPT_WITHIN_MS, type WrittenFile } from './file-store';

/** What of the caller's transaction is needed. */
export interface FileTransaction {
  manager: Pick<EntityManager, 'query'>;
  /** The office's time. */
  now: Date;
}

/**
 * Makes a written file one that is kept: its row, in the caller's transaction. Answers the file's id. One that is
 * never kept is swept after a day; one that lies about for an hour is refused, long before the sweep could come.
 */
export async function keepFile(
  tx: FileTransaction,
  written: WrittenFile,
  { ownerType, ownerId }: FileOwner,
): Promise<string> {
  if (performance.now() - written.writtenAt > KEPT_WITHIN_MS)
    throw new Error('a written file was not kept in time');
  const id = newId();
  await tx.manager.query(
    `INSERT INTO stored_file (id, key, owner_type, owner_id, media_type, size, sha256, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, written.key, ownerType, ownerId, written.mediaType, written.size, written.sha256, tx.now],
  );
  return id;
}

/** Forgets a file in the caller's transaction; the sweep removes its blob once that has committed. */
export async function forgetFile(tx: Pick<FileTransaction, 'manager'>, fileId: string): Promise<void> {
  await tx.manager.query('DELETE FROM stored_file WHERE id = $1', [fileId]);
}
