import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { maskAddress, maskIdNumber, maskName, maskPhone } from '#libs/petition/mask';
import '#libs/petition/messages';
import type { Revealable, RevealedPetitioner } from './masked-petitioners';

type Db = Pick<EntityManager, 'query'>;

/** One of the people of a joint petition, as anybody on the case sees them. */
export interface ListedPerson {
  /** Their number on the petition. */
  ordinal: number;
  nameMasked: string;
  phoneMasked: string | null;
  idNumberMasked: string | null;
  addressMasked: string | null;
  signed: boolean;
  addedAt: Date;
  /** Struck off the list; the row stays on record. */
  struckAt: Date | null;
}

export interface ListQuery {
  /** A whole name, phone or identity number: what is sealed can be found by equal values only. */
  q?: string;
  /** The number after which the page begins. */
  after: number;
  limit: number;
}

export interface ListPage {
  /** People on the list, without those who were struck off. */
  listed: number;
  /** How many of them have signed. */
  signed: number;
  items: ListedPerson[];
  /** For `after`; null on the last page. */
  next: number | null;
}

interface Sealed {
  name: Buffer;
  phone: Buffer | null;
  idNumber: Buffer | null;
  address: Buffer | null;
}

const SEALED = `name_cipher AS name, phone_cipher AS phone, id_number_cipher AS "idNumber", address_cipher AS address`;

/** A page of a petition's signed list by number, masked. */
export async function readSignedList(
  db: Db,
  cipher: FieldCipher,
  petitionId: string,
  { q, after, limit }: ListQuery,
): Promise<ListPage> {
  const prints = q?.trim()
    ? [cipher.fingerprints('name', q), cipher.fingerprints('phone', q), cipher.fingerprints('id-number', q)]
    : [];
  const rows: (Sealed & Pick<ListedPerson, 'ordinal' | 'signed' | 'addedAt' | 'struckAt'>)[] = await db.query(
    `SELECT ordinal, ${SEALED}, signed, added_at AS "addedAt", struck_at AS "struckAt" FROM co_petitioner
     WHERE petition_id = $1 AND ordinal > $2
       ${prints.length > 0 ? 'AND (name_hash = ANY ($4::bytea[]) OR phone_hash = ANY ($5::bytea[]) OR id_number_hash = ANY ($6::bytea[]))' : ''}
     ORDER BY ordinal LIMIT $3`,
    [petitionId, after, limit + 1, ...prints],
  );
  const [counts] = await db.query(
    `SELECT count(*)::int AS listed, count(*) FILTER (WHERE signed)::int AS signed FROM co_petitioner
     WHERE petition_id = $1 AND struck_at IS NULL`,
    [petitionId],
  );
  const page = rows.slice(0, limit);
  const masked = (sealed: Buffer | null, mask: (text: string) => string) =>
    sealed === null ? null : mask(cipher.open(sealed));
  return {
    ...counts,
    items: page.map(({ name, phone, idNumber, address, ...row }) => ({
      ...row,
      nameMasked: maskName(cipher.open(name)),
      phoneMasked: masked(phone, maskPhone),
      idNumberMasked: masked(idNumber, maskIdNumber),
      addressMasked: masked(address, maskAddress),
    })),
    next: rows.length > page.length ? (page.at(-1)?.ordinal ?? null) : null,
  };
}

/** One person of the list in the clear. The caller has checked the right to it and puts the look on record. */
export async function revealListed(
  db: Db,
  cipher: FieldCipher,
  petitionId: string,
  ordinal: number,
  fields: readonly Revealable[],
): Promise<RevealedPetitioner> {
  const [sealed]: Sealed[] = await db.query(
    `SELECT ${SEALED} FROM co_petitioner WHERE petition_id = $1 AND ordinal = $2`,
    [petitionId, ordinal],
  );
  if (!sealed) throw new DomainError('petition.not-on-list', { status: 422, field: 'ordinal' });
  const opened = (value: Buffer | null) => (value === null ? null : cipher.open(value));
  return { ordinal, ...Object.fromEntries(fields.map((field) => [field, opened(sealed[field])])) };
}
