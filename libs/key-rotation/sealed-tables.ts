import type { FingerprintKind } from '#libs/field-cipher/field-cipher';

export interface SealedTable {
  table: string;
  /** Columns sealed by FieldCipher. */
  sealed: readonly string[];
  /** Fingerprints, each with the sealed column that it follows from. */
  prints: readonly { column: string; of: string; kind: FingerprintKind }[];
}

const prints = [
  { column: 'name_hash', of: 'name_cipher', kind: 'name' },
  { column: 'phone_hash', of: 'phone_cipher', kind: 'phone' },
  { column: 'id_number_hash', of: 'id_number_cipher', kind: 'id-number' },
] as const;

/** Everything in the database that is sealed with a data key. A new column of the kind belongs here; a spec compares. */
export const SEALED_TABLES: readonly SealedTable[] = [
  {
    table: 'petitioner',
    sealed: ['name_cipher', 'phone_cipher', 'id_number_cipher', 'address_cipher', 'email_cipher'],
    prints,
  },
  {
    table: 'co_petitioner',
    sealed: ['name_cipher', 'phone_cipher', 'id_number_cipher', 'address_cipher'],
    prints,
  },
  {
    table: 'conduct_complaint',
    sealed: ['official_cipher', 'content_cipher', 'answer_cipher'],
    prints: [],
  },
  {
    table: 'assistance_referral',
    sealed: ['facts_cipher'],
    prints: [],
  },
  {
    table: 'staff_address',
    sealed: ['email_cipher'],
    prints: [],
  },
  {
    table: 'webhook',
    sealed: ['url_cipher', 'secret_cipher'],
    prints: [],
  },
  {
    table: 'second_factor',
    sealed: ['secret_cipher'],
    prints: [],
  },
];
