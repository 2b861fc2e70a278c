import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '#libs/database/data-source';
import { entities } from '#libs/schema/entities';

export interface ScratchDatabase {
  url: string;
  dataSource: DataSource;
  drop: () => Promise<void>;
}

/** An empty, migrated database of its own on the product's server: what a spec does there, no worker sees. */
export async function scratchDatabase(name: string): Promise<ScratchDatabase> {
  const server = new URL(process.env.TEST_DATABASE_URL ?? '');
  const database = `scratch_${name}_${process.pid}`;
  await asServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await asServer(server, `CREATE DATABASE ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const dataSource = createDataSource({ databaseUrl: url.href, databasePool: 4 }, entities);
  await dataSource.initialize();
  await migrate(dataSource);
  return {
    url: url.href,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await asServer(server, `DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

async function asServer(server: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
