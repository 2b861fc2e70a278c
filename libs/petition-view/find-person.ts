import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { maskIdNumber, maskName, maskPhone } from '#libs/petition/mask';
import type { PetitionerKind } from '#libs/petition/vocabulary';
import { type CaseReading, listPetitions } from './list-petitions';
import type { PersonPrints, PetitionPage, PetitionRow } from './petition-query';

export interface PersonQuery {
  /** A whole name, phone or identity number; white space, width and case do not count. */
  value: string;
  cursor?: string;
  limit: number;
}

/** Somebody of a petition who has the value, masked. */
export interface FoundPerson {
  ordinal: number;
  /** One of its signed list, not a representative. */
  listed: boolean;
  nameMasked: string;
  phoneMasked: string | null;
  idNumberMasked: string | null;
}

export type FoundPetition = PetitionRow & { people: FoundPerson[] };

/**
 * The petitions of a person that the actor may see, found by equal fingerprints under each of the office's data keys. The
 * look is an audit entry with the petitions it showed, never with what was looked for.
 */
export async function findPerson(
  reading: CaseReading,
  cipher: FieldCipher,
  actor: Actor,
  { value, cursor, limit }: PersonQuery,
): Promise<Omit<PetitionPage, 'items'> & { items: FoundPetition[] }> {
  const { manager } = reading;
  const prints = {
    names: cipher.fingerprints('name', value),
    phones: cipher.fingerprints('phone', value),
    idNumbers: cipher.fingerprints('id-number', value),
  };
  const page = await listPetitions(reading, actor, { prints, cursor, limit });
  const petitionIds = page.items.map(({ id }) => id);
  const people = await readMatches(manager, cipher, petitionIds, prints);
  await record(manager, {
    actor,
    action: 'petition.find-person',
    subjectType: 'person-search',
    subjectId: newId(),
    detail: { petitionIds },
  });
  return {
    ...page,
    items: page.items.map(({ copy: _, started: __, ...row }) => ({
      ...row,
      people: people.get(row.id) ?? [],
    })),
  };
}

interface Match {
  petitionId: string;
  ordinal: number;
  kind: PetitionerKind;
  listed: boolean;
  name: Buffer;
  phone: Buffer | null;
  idNumber: Buffer | null;
}

async function readMatches(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  petitionIds: readonly string[],
  { names, phones, idNumbers }: PersonPrints,
): Promise<Map<string, FoundPerson[]>> {
  const same = `petition_id = ANY ($1::uuid[]) AND (name_hash = ANY ($2::bytea[]) OR phone_hash = ANY ($3::bytea[])
    OR id_number_hash = ANY ($4::bytea[]))`;
  const sealed = `name_cipher AS name, phone_cipher AS phone, id_number_cipher AS "idNumber"`;
  const rows: Match[] = await manager.query(
    `SELECT petition_id AS "petitionId", ordinal, kind, false AS listed, ${sealed} FROM petitioner WHERE ${same}
     UNION ALL SELECT petition_id, ordinal, 'person', true, ${sealed} FROM co_petitioner
     WHERE struck_at IS NULL AND ${same} ORDER BY ordinal`,
    [petitionIds, names, phones, idNumbers],
  );
  const found = new Map<string, FoundPerson[]>();
  const masked = (value: Buffer | null, mask: (text: string) => string) =>
    value === null ? null : mask(cipher.open(value));
  for (const { petitionId, ordinal, listed, kind, name, phone, idNumber } of rows) {
    const one = {
      ordinal,
      listed,
      nameMasked: maskName(cipher.open(name), kind),
      phoneMasked: masked(phone, maskPhone),
      idNumberMasked: masked(idNumber, maskIdNumber),
    };
    found.set(petitionId, [...(found.get(petitionId) ?? []), one]);
  }
  return found;
}
