import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { createDataSource } from '#libs/database/data-source';
import { newId } from '#libs/database/id';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { sealEntries, verifyAudit } from './index';

/** What whoever has taken over the running office can't do: all statements here run as its own role. */
const running = new URL(process.env.TEST_OFFICE_DATABASE_URL ?? '');
const ring = new KeyRing(randomBytes(32).toString('base64'));
let scratch: ScratchDatabase;
let office: Pool;
let officeUrl: string;
const entry = newId();
const FORBIDDEN = /^(permission denied|must be owner)/;

beforeAll(async () => {
  scratch = await scratchDatabase('audit_rights');
  await scratch.dataSource.query('SELECT grant_office_rights($1)', [running.username]);
  const url = new URL(running);
  url.pathname = new URL(scratch.url).pathname;
  officeUrl = url.href;
  office = new Pool({ connectionString: officeUrl, max: 2 });
  await office.query(
    `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id)
     VALUES ($1, '2026-03-05', 'system', 'spec.act', 'spec', '1')`,
    [entry],
  );
});
afterAll(async () => {
  await office.end();
  await scratch.drop();
});

it('is another role than the owner’s, and no superuser', async () => {
  const { rows } = await office.query(
    `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, pg_has_role(current_user, d.datdba, 'MEMBER') AS owner
     FROM pg_roles, pg_database d WHERE rolname = current_user AND d.datname = current_database()`,
  );
  expect(rows).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owner: false },
  ]);
});

it('makes the months to come, though it may not make tables', async () => {
  await office.query(`SELECT audit_ensure_partition('2026-09-10'), journal_ensure_partition('2026-09-10')`);
  const { rows } = await office.query(`SELECT to_regclass('audit_entry_202609')::text AS made`);
  expect(rows).toEqual([{ made: 'audit_entry_202609' }]);
  await expect(office.query(`SELECT ensure_month_partition('petition', '2026-09-10')`)).rejects.toThrow(
    'not partitioned',
  );
});

it('seals and verifies', async () => {
  const dataSource = createDataSource({ databaseUrl: officeUrl, databasePool: 2 });
  await dataSource.initialize();
  try {
    expect(await sealEntries(dataSource, ring)).toBe(1);
    expect((await verifyAudit(dataSource, ring)).findings).toEqual([]);
  } finally {
    await dataSource.destroy();
  }
});

const tables = [
  'audit_entry',
  'audit_entry_default',
  'audit_entry_202609',
  'audit_seal',
  'journal',
  'journal_default',
];
it.each(
  tables.flatMap((table) => [
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  ]),
)('refuses %s', async (statement) => {
  await expect(office.query(statement)).rejects.toThrow(FORBIDDEN);
});

it.each([
  `UPDATE audit_entry SET detail = '{}'`,
  `UPDATE audit_entry SET action = 'x' WHERE false`,
  `UPDATE audit_entry_default SET detail = '{}'`,
  `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id) VALUES ('${entry}', '2026-03-05', 'system', 'a', 's', '1')
     ON CONFLICT (id, at) DO UPDATE SET action = 'x'`,
  `MERGE INTO audit_entry e USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET action = 'x'`,
  `SELECT * FROM audit_entry FOR UPDATE`,
  `INSERT INTO audit_entry_default (id, at, actor_kind, action, subject_type, subject_id) VALUES (gen_random_uuid(), '2031-01-01', 'system', 'a', 's', '1')`,
  `UPDATE audit_seal SET hash = previous_hash`,
  `INSERT INTO audit_unsealed VALUES ('2026-03-05', gen_random_uuid())`,
  `UPDATE audit_unsealed SET at = at`,
  `UPDATE journal SET payload = '{}'`,
  `ALTER TABLE audit_entry DETACH PARTITION audit_entry_202609`,
  `CREATE TRIGGER t BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  `CREATE RULE r AS ON INSERT TO audit_entry DO INSTEAD NOTHING`,
  `CREATE TABLE public.audit_entry_copy (id int)`,
  `CREATE OR REPLACE FUNCTION public.audit_note_unsealed() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'`,
  `SELECT grant_office_rights(current_user)`,
  `SET session_replication_role = replica`,
  `UPDATE migrations SET name = 'x'`,
  `DELETE FROM migrations`,
])('refuses %s', async (statement) => {
  await expect(office.query(statement)).rejects.toThrow(
    /permission denied|must be owner|must have admin|no privileges/,
  );
});

it('can give itself nothing', async () => {
  await office.query('GRANT ALL ON audit_entry, audit_seal TO current_user');
  const { rows } = await office.query(
    `SELECT t, bool_or(has_table_privilege(t, p)) AS may
     FROM unnest(ARRAY['audit_entry', 'audit_seal', 'journal']) AS t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS p
     GROUP BY t ORDER BY t`,
  );
  expect(rows).toEqual(['audit_entry', 'audit_seal', 'journal'].map((t) => ({ t, may: false })));
});

it('is not led astray by a table of its own that has the same name', async () => {
  const client = await office.connect();
  try {
    await client.query('CREATE TEMP TABLE audit_unsealed (at timestamptz, entry_id uuid)');
    await client.query(
      `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id)
       VALUES ($1, '2026-03-06', 'system', 'spec.act', 'spec', '2')`,
      [newId()],
    );
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM public.audit_unsealed) AS waiting, (SELECT count(*)::int FROM pg_temp.audit_unsealed) AS lost`,
    );
    expect(rows).toEqual([{ waiting: 1, lost: 0 }]);
  } finally {
    client.release(true);
  }
});

it('is the role that the product itself runs by', async () => {
  const rows: { user: string; application: string }[] = await scratch.dataSource.query(
    `SELECT DISTINCT usename AS user, application_name AS application FROM pg_stat_activity
     WHERE datname = $1 AND application_name ~ '^(petition-desk-|journal-exporter)'`,
    [running.pathname.slice(1)],
  );
  expect(rows.map(({ application }) => application)).toEqual(
    expect.arrayContaining(['petition-desk-projector', 'petition-desk-relay', 'petition-desk-worker']),
  );
  expect([...new Set(rows.map(({ user }) => user))]).toEqual([running.username]);
});
