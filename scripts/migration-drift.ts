import { createDataSource, migrate } from '#libs/database/data-source';
import { entities } from '#libs/schema/entities';
import { judgeDrift } from './migration-drift/judge-drift';
import { withScratchPostgres } from './scratch-postgres';

/** What TypeORM would still change after all migrations ran on an empty database, statement by statement. */
function wantedChanges(): Promise<string[]> {
  return withScratchPostgres(async (databaseUrl) => {
    const dataSource = createDataSource({ databaseUrl, databasePool: 2 }, entities);
    await dataSource.initialize();
    try {
      await migrate(dataSource);
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query);
    } finally {
      await dataSource.destroy();
    }
  });
}

/** Fails when the entities and the migrations disagree beyond what the allow-list names. */
async function main(): Promise<void> {
  const { drift, unused } = judgeDrift(await wantedChanges());
  for (const query of drift) process.stderr.write(`entities and migrations disagree: ${query}\n`);
  for (const name of unused) process.stderr.write(`no longer needed in the allow-list: ${name}\n`);
  if (drift.length + unused.length > 0) process.exitCode = 1;
  else process.stdout.write(`entities and migrations agree (${entities.length} entities)\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
