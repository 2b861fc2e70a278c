import type { DataSource, EntityManager } from 'typeorm';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type DataKey, KEY_ID_BYTES } from '#libs/field-cipher/key-ring';
import { hashQueryCode, isHashOf } from '#libs/petition/query-code-hash';
import { representativeCode } from '#libs/petition/representative-code';

const AT_ONCE = 200;

interface Representative {
  id: string;
  petitionId: string;
  ordinal: number;
  name: Buffer;
  hash: Buffer | null;
}

/**
 * Keeps the codes of representatives with the current key. They follow from the key of their time, so the office can
 * make them itself, which it can't for a petition's own code. Runs before the names are sealed anew: a code that was
 * never kept is of the key that opens its representative's name. Answers how many; may be repeated anywhere.
 */
export async function rotateRepresentativeCodes(
  dataSource: DataSource,
  cipher: FieldCipher,
): Promise<number> {
  let done = 0;
  let last: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (last) {
    const after: string = last;
    last = await dataSource.transaction(async (manager) => {
      const rows: Representative[] = await manager.query(
        `SELECT id, petition_id AS "petitionId", ordinal, name_cipher AS name, code_hash AS hash FROM petitioner
         WHERE id > $1 AND ordinal > 1 AND (code_hash IS NULL OR substring(code_hash FROM 1 FOR ${KEY_ID_BYTES}) <> $2)
         ORDER BY id LIMIT ${AT_ONCE} FOR NO KEY UPDATE`,
        [after, cipher.ring.current.id],
      );
      for (const row of rows) {
        const code = codeOf(cipher, row);
        if (code === null) continue;
        await manager.query(`UPDATE petitioner SET code_hash = $2 WHERE id = $1`, [
          row.id,
          hashQueryCode(cipher, code),
        ]);
        done += 1;
      }
      return rows.at(-1)?.id;
    });
  }
  return done;
}

/** Null when the code is another one than follows from the key, or the key is not there. */
function codeOf(cipher: FieldCipher, { petitionId, ordinal, name, hash }: Representative): string | null {
  const key = hash === null ? keyOf(cipher, name) : cipher.ring.find(hash.subarray(0, KEY_ID_BYTES));
  const code = key && representativeCode(cipher, petitionId, ordinal, key);
  return code && (hash === null || isHashOf(cipher, code, hash)) ? code : null;
}

function keyOf(cipher: FieldCipher, sealed: Buffer): DataKey | undefined {
  try {
    return cipher.keyOf(sealed);
  } catch {
    return undefined;
  }
}

export interface CodesOfOlderKeys {
  /** Petitions and representatives whose code is checked with an older key until it is entered. */
  all: number;
  /** Those of cases that have not ended. */
  open: number;
}

export async function countCodesOfOlderKeys(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  ended: readonly string[],
): Promise<CodesOfOlderKeys> {
  const [row]: CodesOfOlderKeys[] = await manager.query(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE status <> ALL ($2)))::int AS open FROM (
       SELECT status, query_code_hash AS hash FROM petition WHERE erased_at IS NULL
       UNION ALL SELECT p.status, r.code_hash FROM petitioner r JOIN petition p ON p.id = r.petition_id
       WHERE r.ordinal > 1) c
     WHERE hash IS NULL OR length(hash) = 32 OR substring(hash FROM 1 FOR ${KEY_ID_BYTES}) <> $1`,
    [cipher.ring.current.id, [...ended]],
  );
  return row!;
}
