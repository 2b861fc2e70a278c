import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { OfficeService } from '#libs/office/office.service';
import {
  beginAttempt,
  codeAttemptKey,
  codeWait,
  countWrongCode,
  forgetWrongCodes,
} from '#libs/petition/code-attempt';
import { hashQueryCode, isCurrentHash, isHashOf } from '#libs/petition/query-code-hash';
import { representativeCode } from '#libs/petition/representative-code';
import '#libs/petition/messages';

export interface Credentials {
  receiptNumber: string;
  queryCode: string;
}

/** What credentials open: a petition, and whose code it was. */
export interface Opened {
  petitionId: string;
  /** Number of the representative; 1 as well for the code of an anonymous petition. */
  ordinal: number;
}

/**
 * The petition that receipt number and query code open together, for the visitor at an IP address. One answer for a
 * wrong number and a wrong code (`petition.track-failed`, 404): nobody learns which numbers exist. Wrong ones are
 * counted by number and network; too many cost a wait (`petition.code-wait`, 429), which binds nobody elsewhere.
 */
export async function openWithCode(
  dataSource: DataSource,
  { office: { cipher } }: { readonly office: Pick<OfficeService['office'], 'cipher'> },
  { receiptNumber, queryCode }: Credentials,
  address: string,
): Promise<Opened> {
  const number = receiptNumber.trim().toUpperCase();
  const key = codeAttemptKey(cipher, number, address);
  const result = await dataSource.transaction(async (manager) => {
    const failed = await beginAttempt(manager, key);
    const opened = await findOpened(manager, cipher, number, queryCode);
    if (!opened) return { seconds: await countWrongCode(manager, key, failed) };
    if (failed > 0) await forgetWrongCodes(manager, key);
    return { opened };
  });
  // Thrown here, when the count is on record.
  if (result.opened) return result.opened;
  if (result.seconds > 0) throw codeWait(result.seconds);
  throw new DomainError('petition.track-failed', { status: 404 });
}

/** Of a joint petition every representative has a code. */
async function findOpened(
  manager: EntityManager,
  cipher: FieldCipher,
  number: string,
  queryCode: string,
): Promise<Opened | null> {
  const [found]: { id: string; hash: Buffer; others: OtherCode[] }[] = await manager.query(
    `SELECT p.id, p.query_code_hash AS hash,
       coalesce((SELECT json_agg(json_build_object('ordinal', r.ordinal, 'hash', encode(r.code_hash, 'hex')) ORDER BY r.ordinal)
         FROM petitioner r WHERE r.petition_id = p.id AND r.ordinal > 1), '[]') AS others
     FROM petition p WHERE p.receipt_number = $1`,
    [number],
  );
  const codes = [
    { ordinal: 1, hash: found?.hash ?? Buffer.alloc(NO_HASH_BYTES) },
    ...(found?.others ?? []).flatMap((one) => hashesOf(cipher, found!.id, one)),
  ];
  const opened = codes.filter(({ hash }) => isHashOf(cipher, queryCode, hash))[0];
  if (!opened || !found) return null;
  if (!isCurrentHash(cipher, opened.hash)) {
    await keepWithCurrentKey(manager, cipher, found.id, opened, queryCode);
  }
  return { petitionId: found.id, ordinal: opened.ordinal };
}

/** Compared with when there is no such petition. */
const NO_HASH_BYTES = 32;

interface OtherCode {
  ordinal: number;
  /** Hexadecimal; null when the code is not kept. */
  hash: string | null;
}

/** What is kept of a representative's code; what is not kept follows from one of the office's data keys. */
function hashesOf(cipher: FieldCipher, petitionId: string, { ordinal, hash }: OtherCode) {
  if (hash !== null) return [{ ordinal, hash: Buffer.from(hash, 'hex') }];
  return cipher.ring.all.map((key) => ({
    ordinal,
    hash: hashQueryCode(cipher, representativeCode(cipher, petitionId, ordinal, key), key),
  }));
}

/** Only who knows a code can have its hash made anew after the office has changed its data key. */
async function keepWithCurrentKey(
  manager: EntityManager,
  cipher: FieldCipher,
  petitionId: string,
  { ordinal, hash }: { ordinal: number; hash: Buffer },
  queryCode: string,
): Promise<void> {
  const anew = hashQueryCode(cipher, queryCode);
  if (ordinal === 1) {
    await manager.query(`UPDATE petition SET query_code_hash = $2 WHERE id = $1 AND query_code_hash = $3`, [
      petitionId,
      anew,
      hash,
    ]);
  } else {
    await manager.query(
      `UPDATE petitioner SET code_hash = $3
       WHERE petition_id = $1 AND ordinal = $2 AND (code_hash IS NULL OR code_hash = $4)`,
      [petitionId, ordinal, anew, hash],
    );
  }
}
