import { Client } from 'pg';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { migrateAsOwner } from './migrate-as-owner';

const ROLE = `spec_office_${process.pid}`;
let scratch: ScratchDatabase;
let officeUrl: string;

beforeAll(async () => {
  scratch = await scratchDatabase('owner');
  const url = new URL(scratch.url);
  url.username = ROLE;
  url.password = 'it%27s%20a%20secret';
  officeUrl = url.href;
});
afterAll(async () => {
  await scratch.dataSource.query(`DROP OWNED BY ${ROLE}; DROP ROLE ${ROLE}`);
  await scratch.drop();
});

it('makes the role of the running office and gives it its rights, the second time as the first', async () => {
  const settings = { databaseUrl: officeUrl, migrationDatabaseUrl: scratch.url };
  expect(await migrateAsOwner(settings)).toEqual({ migrated: [], protected: true });
  await scratch.dataSource.query('CREATE TABLE of_a_later_version (id int)');
  expect(await migrateAsOwner(settings)).toEqual({ migrated: [], protected: true });

  const office = new Client({ connectionString: officeUrl });
  await office.connect();
  try {
    await office.query('INSERT INTO of_a_later_version VALUES (1)');
    await expect(office.query('DELETE FROM audit_entry')).rejects.toThrow('permission denied');
  } finally {
    await office.end();
  }
});

it('says that nothing protects the audit when owner and office are one role', async () => {
  expect(await migrateAsOwner({ databaseUrl: scratch.url })).toEqual({ migrated: [], protected: false });
});
