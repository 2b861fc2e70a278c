import type { DataSource } from 'typeorm';
import type { FileStore } from '#libs/files/index';
import type { ErasureStep } from './erasure-step';

/**
 * Removes the erased case's files from the file store, one after the other: the place is forgotten when the file is gone,
 * so whoever is killed in between leaves to the next one what is left. Answers how many were removed.
 */
export async function eraseFiles(
  dataSource: Pick<DataSource, 'query'>,
  files: FileStore,
  { erasureId }: Pick<ErasureStep, 'erasureId'>,
): Promise<number> {
  const left: { key: string }[] = await dataSource.query(
    'SELECT key FROM erasure_blob WHERE erasure_id = $1 ORDER BY key',
    [erasureId],
  );
  for (const { key } of left) {
    await files.blobs.delete(key);
    await dataSource.query('DELETE FROM erasure_blob WHERE key = $1', [key]);
  }
  return left.length;
}
