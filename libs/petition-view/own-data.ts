import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import '#libs/petition/messages';
import type { Opened } from './open-with-code';

/** What the office has on record of one petitioner, in the clear. */
export interface OwnData {
  kind: string;
  name: string;
  phone: string | null;
  idNumber: string | null;
  address: string | null;
  email: string | null;
  noticeChannels: string[];
  noticeLanguage: string;
  withdrawnAt: Date | null;
}

type Sealed = Pick<OwnData, 'kind' | 'noticeChannels' | 'noticeLanguage' | 'withdrawnAt'> &
  Record<'name' | 'phone' | 'idNumber' | 'address' | 'email', Buffer | null>;

/**
 * The data of whoever's code it is, and of nobody else (PIPL 45); null of an anonymous petition, which has none. A code
 * alone shows no personal data: the name is compared with the record and kept nowhere; another one is refused (422,
 * `petition.data-not-this-person`).
 */
export async function readOwnData(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  { petitionId, ordinal }: Opened,
  name: string | undefined,
): Promise<OwnData | null> {
  const [sealed]: (Sealed & { print: Buffer | null })[] = await manager.query(
    `SELECT kind, name_cipher AS name, phone_cipher AS phone, id_number_cipher AS "idNumber", address_cipher AS address,
       email_cipher AS email, notice_channels AS "noticeChannels", notice_language AS "noticeLanguage",
       withdrawn_at AS "withdrawnAt", name_hash AS print
     FROM petitioner WHERE petition_id = $1 AND ordinal = $2`,
    [petitionId, ordinal],
  );
  if (!sealed) return null;
  const { print, kind, noticeChannels, noticeLanguage, withdrawnAt } = sealed;
  const same = name !== undefined && cipher.fingerprints('name', name).some((one) => print?.equals(one));
  if (!same) throw new DomainError('petition.data-not-this-person', { status: 422, field: 'name' });
  const open = (value: Buffer | null) => (value === null ? null : cipher.open(value));
  return {
    kind,
    name: open(sealed.name) as string,
    phone: open(sealed.phone),
    idNumber: open(sealed.idNumber),
    address: open(sealed.address),
    email: open(sealed.email),
    noticeChannels,
    noticeLanguage,
    withdrawnAt,
  };
}
