import { createHash, createHmac } from 'node:crypto';
import type { DataKey } from '#libs/field-cipher/key-ring';

export const HASH_BYTES = 32;
/** What the first seal names as the one before it. */
export const NO_SEAL = Buffer.alloc(HASH_BYTES);

/** Columns of `audit_entry` that a seal covers, as text that has one form for one value. */
export const SEALED_COLUMNS = `e.id, (extract(epoch FROM e.at) * 1000000)::bigint::text AS micros, e.actor_id AS "actorId",
  e.actor_kind AS "actorKind", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.detail::text AS detail, e.ip_hash AS "ipHash"`;

export interface SealedColumns {
  id: string;
  /** Microseconds since 1970. */
  micros: string;
  actorId: string | null;
  actorKind: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: string;
  ipHash: string | null;
}

/**
 * SHA-256 of what an entry says, its id left out: two entries that changed places are then known by each other's hash.
 */
export function entryHash(entry: SealedColumns): Buffer {
  const { micros, actorId, actorKind, action, subjectType, subjectId, detail, ipHash } = entry;
  const said = [micros, actorId, actorKind, action, subjectType, subjectId, detail, ipHash];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/** What a seal holds, without its own hash. */
export interface SealContent {
  number: bigint;
  previousHash: Buffer;
  entryIds: readonly string[];
  entryHashes: Buffer;
}

/**
 * HMAC-SHA-256 over a seal's number, the hash before it, and the id and hash of each entry in their order, with a key
 * derived from the office's: whoever has only the database can't make one.
 */
export function sealHash(key: DataKey, seal: SealContent): Buffer {
  const hmac = createHmac('sha256', key.derive('petition-desk audit seal'));
  hmac.update(`${seal.number}\0${seal.entryIds.length}\0`).update(seal.previousHash);
  seal.entryIds.forEach((id, i) => {
    hmac.update(id).update(seal.entryHashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
  });
  return hmac.digest();
}

/** A newer key's word for a seal of an older one: for everything that the seal holds, and for its hash. */
export function resealHash(key: DataKey, seal: SealContent, hash: Buffer): Buffer {
  const hmac = createHmac('sha256', key.derive('petition-desk audit reseal'));
  return hmac.update(hash).update(sealHash(key, seal)).digest();
}
