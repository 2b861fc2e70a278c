import type { DataSource } from 'typeorm';
import type { KeyRing } from '#libs/field-cipher/key-ring';
import { resealHash, type SealContent, sealHash } from './seal-hash';

const AT_ONCE = 50;

export interface Resealed {
  /** Seals confirmed with the current key now. */
  done: number;
  /** Numbers of those that could not be: made with a key that is not there, or changed. */
  refused: string[];
}

type SealRow = Omit<SealContent, 'number'> & { number: string; keyId: Buffer; hash: Buffer };

/**
 * Confirms every seal of an older key with the current one, after looking whether it fits: later the audit can be
 * verified without the older key. It adds rows only; each is written once, whoever runs it and however often.
 */
export async function resealAudit(dataSource: DataSource, ring: KeyRing): Promise<Resealed> {
  const { current } = ring;
  const resealed: Resealed = { done: 0, refused: [] };
  let last = '0';
  for (;;) {
    const seals: SealRow[] = await dataSource.query(
      `SELECT number, key_id AS "keyId", entry_ids::text[] AS "entryIds", entry_hashes AS "entryHashes",
         previous_hash AS "previousHash", hash
       FROM audit_seal s WHERE number > $1 AND key_id <> $2
         AND NOT EXISTS (SELECT 1 FROM audit_reseal r WHERE r.number = s.number AND r.key_id = $2)
       ORDER BY number LIMIT ${AT_ONCE}`,
      [last, current.id],
    );
    if (seals.length === 0) return resealed;
    for (const seal of seals) {
      last = seal.number;
      const key = ring.find(seal.keyId);
      const content = { ...seal, number: BigInt(seal.number) };
      if (!key || !sealHash(key, content).equals(seal.hash)) {
        resealed.refused.push(seal.number);
        continue;
      }
      await dataSource.query(
        `INSERT INTO audit_reseal (number, key_id, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [seal.number, current.id, resealHash(current, content, seal.hash)],
      );
      resealed.done += 1;
    }
  }
}
