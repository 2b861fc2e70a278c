import { OfficeDatabase } from '#tests/support/office-database';
import { SEALED_TABLES } from './sealed-tables';

/**
 * Hashes that no value can be found by: codes are verified, requests repeat within days, seals have keys of their own,
 * wrong codes are counted for a day.
 */
const ELSEWHERE = [
  'petition.query_code_hash',
  'petition.request_hash',
  'petitioner.code_hash',
  'audit_seal.previous_hash',
  'code_attempt.key_hash',
];

it('knows every column of the database that is sealed or fingerprinted with a data key', async () => {
  const database = new OfficeDatabase();
  try {
    const columns = await database.rows<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea' AND column_name ~ '_(cipher|hash)$' ORDER BY 1`,
    );
    const known = SEALED_TABLES.flatMap(({ table, sealed, prints }) =>
      [...sealed, ...prints.map(({ column }) => column)].map((column) => `${table}.${column}`),
    );
    expect(columns.map(({ name }) => name)).toEqual([...known, ...ELSEWHERE].sort());
  } finally {
    await database.close();
  }
});
