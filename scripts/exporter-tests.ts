import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exporterArguments } from '#apps/standalone/parts/broker';
import { createDataSource, migrate } from '#libs/database/data-source';
import { projectRoot } from '#libs/project/root';
import { withScratchPostgres } from './scratch-postgres';

/**
 * `exporter-tests <folder>`: runs the exporter's own tests (JUnit, by Maven on the JDK at JAVA_HOME) against an empty,
 * migrated PostgreSQL and leaves Maven's reports in `<folder>/surefire-reports`. Ends with Maven's exit code.
 */
async function main([folder = '']: string[]): Promise<void> {
  process.exitCode = await withScratchPostgres(async (databaseUrl) => {
    const dataSource = createDataSource({ databaseUrl, databasePool: 1 });
    await dataSource.initialize();
    try {
      await migrate(dataSource);
    } finally {
      await dataSource.destroy();
    }
    return maven(folder, databaseUrl);
  });
}

function maven(folder: string, databaseUrl: string): Promise<number> {
  // By the names that the broker is told them by.
  const env = { ...process.env, ...exporterArguments(databaseUrl) };
  const pom = join(projectRoot, 'libs/journal-exporter/pom.xml');
  const args = ['-q', '-B', '-Ptests', 'test', '-f', pom, `-Dbuild.folder=${folder}`];
  const child = spawn('mvn', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
