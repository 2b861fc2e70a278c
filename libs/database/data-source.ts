import 'reflect-metadata';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { migrations } from './migrations/index';
import { PreparingClient } from './preparing-client';

export interface DatabaseSettings {
  databaseUrl: string;
  /** Connections of this process at most. */
  databasePool: number;
}

/**
 * The data source of one process, not yet connected. The schema is made by migrations alone (`synchronize` is off);
 * a process that only writes SQL needs no entities.
 */
export function createDataSource(
  settings: DatabaseSettings,
  entities: EntityTarget<ObjectLiteral>[] = [],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.databaseUrl,
    poolSize: settings.databasePool,
    entities: entities as never,
    migrations,
    synchronize: false,
    logging: false,
    applicationName: 'petition-desk',
    extra: {
      Client: PreparingClient,
      // A dead server is noticed by a person's request within seconds, not by a TCP time-out of minutes.
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: '-c timezone=UTC -c jit=off',
    },
  });
}

/** Brings the schema up to date; answers the names of the migrations that ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const ran = await dataSource.runMigrations({ transaction: 'each' });
  return ran.map((migration) => migration.name);
}
