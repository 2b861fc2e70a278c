import type { EntityManager } from 'typeorm';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { maskAddress, maskIdNumber, maskName, maskPhone } from '#libs/petition/mask';
import type { PetitionerKind } from '#libs/petition/vocabulary';

/** A petitioner as anybody on the case sees them. */
export interface MaskedPetitioner {
  ordinal: number;
  kind: PetitionerKind;
  nameMasked: string;
  phoneMasked: string | null;
  idNumberMasked: string | null;
  addressMasked: string | null;
  /** When they withdrew, each representative for himself. */
  withdrawnAt: Date | null;
}

interface SealedPetitioner {
  ordinal: number;
  kind: PetitionerKind;
  withdrawnAt: Date | null;
  name: Buffer;
  phone: Buffer | null;
  idNumber: Buffer | null;
  address: Buffer | null;
}

export const REVEALABLE = ['name', 'phone', 'idNumber', 'address'] as const;
export type Revealable = (typeof REVEALABLE)[number];

/** One petitioner's values in the clear, only of the fields that were asked for. */
export type RevealedPetitioner = { ordinal: number } & Partial<Record<Revealable, string | null>>;

async function readSealed(
  manager: Pick<EntityManager, 'query'>,
  petitionId: string,
): Promise<SealedPetitioner[]> {
  return manager.query(
    `SELECT ordinal, kind, name_cipher AS name, phone_cipher AS phone, id_number_cipher AS "idNumber",
       address_cipher AS address, withdrawn_at AS "withdrawnAt" FROM petitioner WHERE petition_id = $1 ORDER BY ordinal`,
    [petitionId],
  );
}

export async function readMaskedPetitioners(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  petitionId: string,
): Promise<MaskedPetitioner[]> {
  const masked = (sealed: Buffer | null, mask: (text: string) => string) =>
    sealed === null ? null : mask(cipher.open(sealed));
  return (await readSealed(manager, petitionId)).map((one) => ({
    ordinal: one.ordinal,
    kind: one.kind,
    nameMasked: maskName(cipher.open(one.name), one.kind),
    phoneMasked: masked(one.phone, maskPhone),
    idNumberMasked: masked(one.idNumber, maskIdNumber),
    addressMasked: masked(one.address, maskAddress),
    withdrawnAt: one.withdrawnAt,
  }));
}

/** In the clear. The caller has checked the right to it and puts the look on record. */
export async function revealPetitioners(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  petitionId: string,
  fields: readonly Revealable[],
): Promise<RevealedPetitioner[]> {
  return (await readSealed(manager, petitionId)).map((petitioner) => {
    const revealed: RevealedPetitioner = { ordinal: petitioner.ordinal };
    for (const field of fields) {
      const sealed = petitioner[field];
      revealed[field] = sealed === null ? null : cipher.open(sealed);
    }
    return revealed;
  });
}
