import type { OfficeTransaction } from '#libs/office/office';
import { hashQueryCode } from '../query-code-hash';
import { representativeCode } from '../representative-code';

/** Who raised a case raises the one that is taken out of it: representatives with their codes, signed list, interests. */
export async function copyPeople(tx: OfficeTransaction, from: string, to: string): Promise<void> {
  await tx.manager.query(
    `INSERT INTO petitioner (id, petition_id, ordinal, kind, name_cipher, phone_cipher, id_number_cipher, address_cipher,
       email_cipher, name_hash, phone_hash, id_number_hash, code_hash, withdrawn_at, notice_channels, notice_language)
     SELECT gen_random_uuid(), $2, ordinal, kind, name_cipher, phone_cipher, id_number_cipher, address_cipher,
       email_cipher, name_hash, phone_hash, id_number_hash, code_hash, withdrawn_at, notice_channels, notice_language
     FROM petitioner WHERE petition_id = $1`,
    [from, to],
  );
  await tx.manager.query(
    `INSERT INTO co_petitioner (id, petition_id, ordinal, name_cipher, phone_cipher, id_number_cipher, address_cipher,
       name_hash, phone_hash, id_number_hash, signed, added_at, added_by, struck_at)
     SELECT gen_random_uuid(), $2, ordinal, name_cipher, phone_cipher, id_number_cipher, address_cipher,
       name_hash, phone_hash, id_number_hash, signed, added_at, added_by, struck_at
     FROM co_petitioner WHERE petition_id = $1`,
    [from, to],
  );
  await tx.manager.query(
    `INSERT INTO interest (petition_id, person_id, kind, reason, declared_by, at)
     SELECT $2, person_id, kind, reason, declared_by, at FROM interest
     WHERE petition_id = $1 AND through_petition_id IS NULL`,
    [from, to],
  );
  await keepDerivedCodes(tx, from, to);
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
