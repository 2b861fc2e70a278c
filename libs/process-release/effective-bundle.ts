import type { EntityManager } from 'typeorm';
import { bundleOf, type ProcessBundle } from '#libs/process-contract/bundle-files';
import { loadRooms } from '#libs/process-contract/load-rooms';

export type Db = Pick<EntityManager, 'query'>;

/** What is in use of a process, or will be as soon as the engine has it. */
export interface EffectiveBundle extends ProcessBundle {
  /** The decision that put it in use; null while nothing has been published: the product's own files. */
  readonly releaseId: string | null;
}

interface Row {
  id: string;
  process_id: string;
  files: Record<string, string>;
}

/** The newest decision on a process that the engine has not refused; a published version wins over the product's files. */
const NEWEST = `SELECT DISTINCT ON (r.process_id) r.id, r.process_id, b.files
  FROM process_release r JOIN process_bundle b ON b.digest = r.digest WHERE r.state IN ('waiting', 'in-force')`;

/** Of every process of the product, by name. */
export async function effectiveBundles(db: Db): Promise<EffectiveBundle[]> {
  const rows: Row[] = await db.query(`${NEWEST} ORDER BY r.process_id, r.version DESC`);
  const released = new Map(rows.map((row) => [row.process_id, row]));
  return loadRooms().map((shipped) => {
    const row = released.get(shipped.processId);
    return row
      ? { ...bundleOf(row.process_id, row.files), releaseId: row.id }
      : { ...shipped, releaseId: null };
  });
}

/** The files of the version of a process that is in force; null while that is the product's own. */
export async function filesInForce(db: Db, processId: string): Promise<Record<string, string> | null> {
  const [row]: { files: Record<string, string> }[] = await db.query(
    `SELECT b.files FROM process_release r JOIN process_bundle b ON b.digest = r.digest
     WHERE r.process_id = $1 AND r.state = 'in-force' ORDER BY r.version DESC LIMIT 1`,
    [processId],
  );
  return row?.files ?? null;
}
