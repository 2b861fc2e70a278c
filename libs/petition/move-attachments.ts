import type { DataSource } from 'typeorm';
import type { FileStore } from '#libs/files/file-store';
import { keepFile } from '#libs/files/keep-file';

interface OldAttachment {
  id: string;
  mediaType: string;
  content: Buffer;
  at: Date;
}

/**
 * Moves the attachments that an earlier version kept in the database to the file store, one at a time; answers how many.
 * Each has its content in one place or the other at every moment: killed anywhere, the next run goes on where this one
 * ended, and several at once move each of them once.
 */
export async function moveAttachments(
  files: FileStore,
  dataSource: DataSource,
  isStopped: () => boolean,
): Promise<number> {
  let moved = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; !isStopped();) {
    const [old]: OldAttachment[] = await dataSource.query(
      `SELECT id, media_type AS "mediaType", content, at FROM attachment
       WHERE file_id IS NULL AND id > $1 ORDER BY id LIMIT 1`,
      [after],
    );
    if (!old) break;
    after = old.id;
    const written = await files.write(old.content, { mediaType: old.mediaType });
    await dataSource.transaction(async (manager) => {
      // Held until the end, so that of two that have written it one alone keeps it.
      const held: unknown[] = await manager.query(
        'SELECT 1 FROM attachment WHERE id = $1 AND file_id IS NULL FOR UPDATE',
        [old.id],
      );
      if (held.length === 0) return;
      const owner = { ownerType: 'attachment', ownerId: old.id } as const;
      const fileId = await keepFile({ manager, now: old.at }, written, owner);
      await manager.query('UPDATE attachment SET file_id = $2, content = NULL WHERE id = $1', [
        old.id,
        fileId,
      ]);
      moved += 1;
    });
  }
  return moved;
}
