import type { DataSource } from 'typeorm';
import { FILE_OWNERS } from './file-owners';
import type { FileStore } from './file-store';

/** A blob this young may belong to a transaction that has not committed: those are given an hour at most. */
const GRACE = '24 hours';

export interface Swept {
  /** Rows of `stored_file` whose owner is gone. */
  rows: number;
  /** Blobs that no row names. */
  blobs: number;
}

/**
 * Removes what nothing refers to: rows without their owner, then blobs without a row. It may be killed anywhere and run
 * by several at once; each step leaves less to do and nothing half done.
 */
export async function sweepFiles(files: FileStore, dataSource: Pick<DataSource, 'query'>): Promise<Swept> {
  const swept: Swept = { rows: 0, blobs: 0 };
  for (const [ownerType, table] of Object.entries(FILE_OWNERS)) {
    const [, gone]: [unknown[], number] = await dataSource.query(
      `DELETE FROM stored_file s WHERE owner_type = $1 AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.id = s.owner_id)`,
      [ownerType],
    );
    swept.rows += gone;
  }
  const [{ before }]: [{ before: Date }] = await dataSource.query(
    `SELECT clock_timestamp() - interval '${GRACE}' AS before`,
  );
  for (const folder of files.folders) {
    for await (const keys of files.blobs.list(folder)) {
      for (const key of await unnamed(dataSource, keys)) {
        const writtenAt = await files.blobs.writtenAt(key);
        if (!writtenAt || writtenAt >= before) continue;
        await files.blobs.delete(key);
        swept.blobs += 1;
      }
    }
  }
  return swept;
}

/** The keys that no row names. */
async function unnamed(dataSource: Pick<DataSource, 'query'>, keys: string[]): Promise<string[]> {
  const rows: { key: string }[] = await dataSource.query(
    'SELECT key FROM unnest($1::text[]) AS k (key) WHERE NOT EXISTS (SELECT 1 FROM stored_file s WHERE s.key = k.key)',
    [keys],
  );
  return rows.map(({ key }) => key);
}
