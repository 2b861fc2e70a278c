import type { DataSource } from 'typeorm';
import type { KeyRing } from '#libs/field-cipher/key-ring';
import { entryHash, HASH_BYTES, NO_SEAL, SEALED_COLUMNS, type SealedColumns, sealHash } from './seal-hash';

/** Entries of one seal at most. */
export const SEAL_SIZE = 1_000;

/** An entry that waited; everything but its own id is null when it is gone. */
type Waiting = { [K in keyof SealedColumns]: SealedColumns[K] | null } & {
  waitingId: string;
  waitedAt: string;
};

/**
 * Puts entries that wait into one new seal; answers how many. One transaction: a kill leaves them waiting or sealed.
 * Any number of workers may call it, one at a time does something. An entry that has vanished while it waited is
 * sealed with an empty hash, so that the loss is found.
 */
export function sealEntries(dataSource: DataSource, ring: KeyRing, size = SEAL_SIZE): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const [lock]: { mine: boolean }[] = await manager.query(
      `SELECT pg_try_advisory_xact_lock(hashtext('audit-seal')) AS mine`,
    );
    if (!lock?.mine) return 0;
    const [last]: { number: string; hash: Buffer }[] = await manager.query(
      `SELECT number, hash FROM audit_seal ORDER BY number DESC LIMIT 1`,
    );
    const waiting: Waiting[] = await manager.query(
      `WITH taken AS (
         DELETE FROM audit_unsealed u USING (SELECT at, entry_id FROM audit_unsealed ORDER BY at, entry_id LIMIT $1) w
         WHERE u.at = w.at AND u.entry_id = w.entry_id RETURNING u.at, u.entry_id)
       SELECT t.entry_id AS "waitingId", t.at::text AS "waitedAt", ${SEALED_COLUMNS}
       FROM taken t LEFT JOIN audit_entry e ON e.id = t.entry_id AND e.at = t.at ORDER BY t.at, t.entry_id`,
      [size],
    );
    if (waiting.length === 0) return 0;
    const seal = {
      number: BigInt(last?.number ?? 0) + 1n,
      previousHash: last?.hash ?? NO_SEAL,
      entryIds: waiting.map(({ waitingId }) => waitingId),
      entryHashes: Buffer.concat(
        waiting.map((entry) =>
          entry.id === null ? Buffer.alloc(HASH_BYTES) : entryHash(entry as SealedColumns),
        ),
      ),
    };
    await manager.query(
      `INSERT INTO audit_seal (number, key_id, from_at, to_at, entry_ids, entry_hashes, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        seal.number,
        ring.current.id,
        waiting[0]!.waitedAt,
        waiting.at(-1)!.waitedAt,
        seal.entryIds,
        seal.entryHashes,
        seal.previousHash,
        sealHash(ring.current, seal),
      ],
    );
    return waiting.length;
  });
}
