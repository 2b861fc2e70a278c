import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { OfficeTransaction } from '#libs/office/office';
import type { ListEntry } from '#libs/signed-list/vocabulary';
import type { Petition } from './entities/petition.entity';
import './messages';

/** People whom one petition may name beside its representatives. */
export const MAX_CO_PETITIONERS = 10_000;

/** What tells two people apart: the identity number, else name and phone together. */
export interface PersonPrint {
  name: Buffer | null;
  phone: Buffer | null;
  idNumber: Buffer | null;
}

export function printOf(
  cipher: FieldCipher,
  person: Pick<ListEntry, 'name' | 'phone' | 'idNumber'>,
  key = cipher.ring.current,
): PersonPrint {
  return {
    name: cipher.fingerprint('name', person.name, key),
    phone: person.phone ? cipher.fingerprint('phone', person.phone, key) : null,
    idNumber: person.idNumber ? cipher.fingerprint('id-number', person.idNumber, key) : null,
  };
}

/** The keys under which a person may be written somewhere, whichever of the office's data keys was in use. */
export function keysOfPerson(
  cipher: FieldCipher,
  person: Pick<ListEntry, 'name' | 'phone' | 'idNumber'>,
): string[] {
  return cipher.ring.all.flatMap((key) => keysOf(printOf(cipher, person, key)));
}

/** Keys under which a person is the same as another: an equal identity number, or an equal name with an equal phone. */
export function keysOf({ name, phone, idNumber }: PersonPrint): string[] {
  const keys: string[] = [];
  if (idNumber) keys.push(`i:${idNumber.toString('hex')}`);
  if (name && phone) keys.push(`n:${name.toString('hex')}:${phone.toString('hex')}`);
  return keys;
}

/** The keys of everybody on a petition: representatives, and people on its list who were not struck off. */
export async function knownKeys(tx: OfficeTransaction, petitionId: string): Promise<Set<string>> {
  const rows: PersonPrint[] = await tx.manager.query(
    `SELECT name_hash AS name, phone_hash AS phone, id_number_hash AS "idNumber" FROM petitioner WHERE petition_id = $1
     UNION ALL SELECT name_hash, phone_hash, id_number_hash FROM co_petitioner WHERE petition_id = $1 AND struck_at IS NULL`,
    [petitionId],
  );
  return new Set(rows.flatMap(keysOf));
}

/**
 * Writes people into the list of a locked petition, numbered on from the highest number on it; the petition then counts
 * at least as many people as it names. The caller has refused those who are there already, and saves the petition.
 */
export async function appendToList(
  tx: OfficeTransaction,
  petition: Petition,
  people: readonly ListEntry[],
): Promise<void> {
  const { cipher } = tx.office;
  const { representatives, listed, highest } = await countPeople(tx, petition.id);
  if (listed + people.length > MAX_CO_PETITIONERS) {
    throw new DomainError('petition.list-full', { status: 422, params: { most: MAX_CO_PETITIONERS } });
  }
  const sealed = (value?: string) => (value === undefined ? null : cipher.seal(value).toString('base64'));
  const rows = people.map((person, index) => {
    const print = printOf(cipher, person);
    return {
      id: newId(),
      ordinal: highest + 1 + index,
      name: sealed(person.name),
      phone: sealed(person.phone),
      id_number: sealed(person.idNumber),
      address: sealed(person.address),
      name_hash: print.name?.toString('base64'),
      phone_hash: print.phone?.toString('base64') ?? null,
      id_number_hash: print.idNumber?.toString('base64') ?? null,
      signed: person.signed,
    };
  });
  await tx.manager.query(
    `INSERT INTO co_petitioner (id, petition_id, ordinal, name_cipher, phone_cipher, id_number_cipher, address_cipher,
       name_hash, phone_hash, id_number_hash, signed, added_at, added_by)
     SELECT id, $1, ordinal, decode(name, 'base64'), decode(phone, 'base64'), decode(id_number, 'base64'),
       decode(address, 'base64'), decode(name_hash, 'base64'), decode(phone_hash, 'base64'),
       decode(id_number_hash, 'base64'), signed, $3, $4
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, ordinal integer, name text, phone text, id_number text,
       address text, name_hash text, phone_hash text, id_number_hash text, signed boolean)`,
    [petition.id, JSON.stringify(rows), tx.now, tx.actor.id],
  );
  petition.peopleCount = Math.max(petition.peopleCount, representatives + listed + people.length);
}

/** How many are named on a petition, and the highest number that anybody on it ever had. */
export async function countPeople(
  tx: OfficeTransaction,
  petitionId: string,
): Promise<{ representatives: number; listed: number; highest: number }> {
  const [row] = await tx.manager.query(
    `SELECT (SELECT count(*)::int FROM petitioner WHERE petition_id = $1) AS representatives,
       (SELECT count(*)::int FROM co_petitioner WHERE petition_id = $1 AND struck_at IS NULL) AS listed,
       greatest((SELECT coalesce(max(ordinal), 0) FROM petitioner WHERE petition_id = $1),
                (SELECT coalesce(max(ordinal), 0) FROM co_petitioner WHERE petition_id = $1)) AS highest`,
    [petitionId],
  );
  return row;
}

/** A petition that can have a list: one raised by somebody (an anonymous one has nobody to represent anybody). */
export function requireNamed(petition: Petition): void {
  if (petition.anonymous) throw new DomainError('petition.list-of-anonymous');
}
