import type { EntityManager } from 'typeorm';
import type { FieldCipher, FingerprintKind } from '#libs/field-cipher/field-cipher';

/** Fingerprints of everybody who raised a petition, under each of the office's data keys. */
export interface PeoplePrints {
  names: Buffer[];
  phones: Buffer[];
  idNumbers: Buffer[];
}

/**
 * What to look for to find the same people elsewhere. Two rows can't be compared by their own fingerprints, since they
 * may have been made with two keys while the office changes its key.
 */
export async function readPeoplePrints(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  petitionId: string,
): Promise<PeoplePrints> {
  const rows: Record<'name' | 'phone' | 'idNumber', Buffer | null>[] = await manager.query(
    `SELECT name_cipher AS name, phone_cipher AS phone, id_number_cipher AS "idNumber"
     FROM petitioner WHERE petition_id = $1`,
    [petitionId],
  );
  const printsOf = (kind: FingerprintKind, sealed: (Buffer | null)[]) =>
    sealed.flatMap((one) => (one === null ? [] : cipher.fingerprints(kind, cipher.open(one))));
  return {
    names: printsOf(
      'name',
      rows.map(({ name }) => name),
    ),
    phones: printsOf(
      'phone',
      rows.map(({ phone }) => phone),
    ),
    idNumbers: printsOf(
      'id-number',
      rows.map(({ idNumber }) => idNumber),
    ),
  };
}
