import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { type BundleFiles, checksumOf, type ProcessBundle } from '#libs/process-contract/bundle-files';
import { loadRooms } from '#libs/process-contract/load-rooms';
import './messages';

export type Db = Pick<EntityManager, 'query'>;

/** The files of one process at one time. */
export interface Bundle {
  digest: string;
  processId: string;
  files: BundleFiles;
}

export const nothingThere = () => new DomainError('designer.not-found', { status: 404 });

let rooms: ReadonlyMap<string, ProcessBundle> | undefined;

/** Version 0 of every process, by its id: the files that came with the product, read once. */
export function shippedBundles(): ReadonlyMap<string, ProcessBundle> {
  rooms ??= new Map(loadRooms().map((room) => [room.processId, room]));
  return rooms;
}

/** Version 0 of a process. Throws 404 for a process that the product does not have. */
export function shippedBundle(processId: string): Bundle {
  const room = shippedBundles().get(processId);
  if (!room) throw nothingThere();
  return { digest: room.checksum, processId, files: room.files };
}

/** Keeps a bundle, once; answers its digest. */
export async function keepBundle(db: Db, processId: string, files: BundleFiles): Promise<string> {
  const digest = checksumOf(processId, files);
  await db.query(
    `INSERT INTO process_bundle (digest, process_id, files) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING`,
    [digest, processId, JSON.stringify(files)],
  );
  return digest;
}

/** A bundle by its digest, kept or shipped; 404 for one that nobody has. */
export async function readBundle(db: Db, digest: string): Promise<Bundle> {
  const shipped = [...shippedBundles().values()].find(({ checksum }) => checksum === digest);
  if (shipped) return shippedBundle(shipped.processId);
  const [row]: Bundle[] = await db.query(
    `SELECT digest, process_id AS "processId", files FROM process_bundle WHERE digest = $1`,
    [digest],
  );
  if (!row) throw nothingThere();
  return row;
}
