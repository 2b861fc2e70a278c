import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '#libs/database/data-source';
import type { Settings } from '#libs/settings/index';

/**
 * Brings the schema up to date as the database's owner and gives the role of the running office its rights; a role
 * that is missing is made, with the name and password of DATABASE_URL. Where both are one role (`protected: false`)
 * the database itself doesn't keep the office from changing its audit.
 */
export async function migrateAsOwner(
  settings: Pick<Settings, 'databaseUrl' | 'migrationDatabaseUrl'>,
): Promise<{ migrated: string[]; protected: boolean }> {
  const ownerUrl = settings.migrationDatabaseUrl ?? settings.databaseUrl;
  const dataSource = createDataSource({ databaseUrl: ownerUrl, databasePool: 2 });
  await dataSource.initialize();
  try {
    const migrated = await migrate(dataSource);
    const office = loginOf(settings.databaseUrl);
    const separate = office.user !== loginOf(ownerUrl).user;
    if (separate) await giveRights(dataSource, office);
    return { migrated, protected: separate };
  } finally {
    await dataSource.destroy();
  }
}

interface Login {
  user: string;
  password: string;
}

async function giveRights(dataSource: DataSource, { user, password }: Login): Promise<void> {
  const known: unknown[] = await dataSource.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
  if (known.length === 0) {
    const [made]: { statement: string }[] = await dataSource.query(
      `SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', $1::text, $2::text) AS statement`,
      [user, password],
    );
    await dataSource.query(made!.statement);
  }
  await dataSource.query('SELECT grant_office_rights($1)', [user]);
}

function loginOf(url: string): Login {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}
