import type { DataSource } from 'typeorm';
import { FileDamaged, FileMissing, FileNotFound, FileOfAnotherKey } from './file-errors';
import type { FileStore } from './file-store';

const AT_ONCE = 100;

export interface FilesRotated {
  /** Files sealed with the current key now. */
  done: number;
  /** Ids of those that can't be opened; each is in the audit with its reason. */
  unreadable: string[];
}

/**
 * Seals every kept file of another key with the current one, at a place of its own, one file at a time. Killed anywhere,
 * a file is read where its row says, old or new; what then lies there without a row is swept.
 */
export async function rotateFiles(
  files: FileStore,
  dataSource: Pick<DataSource, 'query'>,
): Promise<FilesRotated> {
  const rotated: FilesRotated = { done: 0, unreadable: [] };
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows: { id: string; key: string; mediaType: string }[] = await dataSource.query(
      `SELECT id, key, media_type AS "mediaType" FROM stored_file
       WHERE id > $1 AND NOT starts_with(key, $2) ORDER BY id LIMIT ${AT_ONCE}`,
      [last, `${files.folders[0]}/`],
    );
    if (rows.length === 0) return rotated;
    for (const row of rows) {
      last = row.id;
      try {
        if (await moveToCurrentKey(files, dataSource, row)) rotated.done += 1;
      } catch (error) {
        if (error instanceof FileNotFound) continue;
        if (!isUnreadable(error)) throw error;
        rotated.unreadable.push(row.id);
      }
    }
  }
}

async function moveToCurrentKey(
  files: FileStore,
  dataSource: Pick<DataSource, 'query'>,
  { id, key, mediaType }: { id: string; key: string; mediaType: string },
): Promise<boolean> {
  const { bytes } = await files.read(id);
  const written = await files.write(bytes, { mediaType });
  const [, moved]: [unknown[], number] = await dataSource.query(
    `UPDATE stored_file SET key = $2 WHERE id = $1 AND key = $3`,
    [id, written.key, key],
  );
  // Forgotten while it was read: nothing refers to what was written.
  if (moved === 0) await files.discard(written);
  else await files.blobs.delete(key);
  return moved > 0;
}

function isUnreadable(error: unknown): boolean {
  return [FileDamaged, FileMissing, FileOfAnotherKey].some((type) => error instanceof type);
}
