import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { hashQueryCode } from '../query-code-hash';
import { representativeCode } from '../representative-code';

/** Sealed fields: sealed anew for the new case, so that equal values can't be told from what is kept. */
const SEALED = ['name_cipher', 'phone_cipher', 'id_number_cipher', 'address_cipher', 'email_cipher'];

/** Who raised a case raises the one that is taken out of it: representatives with their codes, signed list, interests. */
export async function copyPeople(tx: OfficeTransaction, from: string, to: string): Promise<void> {
  await copyRows(tx, 'petitioner', from, to);
  await copyRows(tx, 'co_petitioner', from, to);
  await tx.manager.query(
    `INSERT INTO interest (petition_id, person_id, kind, reason, declared_by, at)
     SELECT $2, person_id, kind, reason, declared_by, at FROM interest
     WHERE petition_id = $1 AND through_petition_id IS NULL`,
    [from, to],
  );
  await keepDerivedCodes(tx, from, to);
}

async function copyRows(
  tx: OfficeTransaction,
  table: 'petitioner' | 'co_petitioner',
  from: string,
  to: string,
): Promise<void> {
  const { cipher } = tx.office;
  const rows: Record<string, unknown>[] = await tx.manager.query(
    `SELECT * FROM ${table} WHERE petition_id = $1 ORDER BY ordinal`,
    [from],
  );
  for (const row of rows) {
    const copy: Record<string, unknown> = { ...row, id: newId(), petition_id: to };
    for (const column of SEALED) {
      const kept = row[column];
      if (kept) copy[column] = cipher.seal(cipher.open(kept as Buffer));
    }
    const columns = Object.keys(copy);
    await tx.manager.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(copy),
    );
  }
}

/** A code from before codes were kept follows from the case's id: for the new case it has to be kept. */
async function keepDerivedCodes(tx: OfficeTransaction, from: string, to: string): Promise<void> {
  const { cipher } = tx.office;
  const rows: { ordinal: number }[] = await tx.manager.query(
    `SELECT ordinal FROM petitioner WHERE petition_id = $1 AND ordinal > 1 AND code_hash IS NULL`,
    [to],
  );
  const oldest = cipher.ring.all.at(-1);
  for (const { ordinal } of rows) {
    const code = representativeCode(cipher, from, ordinal, oldest);
    await tx.manager.query(`UPDATE petitioner SET code_hash = $3 WHERE petition_id = $1 AND ordinal = $2`, [
      to,
      ordinal,
      hashQueryCode(cipher, code),
    ]);
  }
}
