import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '#libs/database/data-source';
import { rebuild } from '#libs/journal/index';
import { loadEmpty, loadSample } from '#libs/organisation/sample/index';
import { loadSettings, type Settings, SettingsError } from '#libs/settings/index';
import { DeploymentRefused, deployProcesses } from './deploy-processes';

type Step = (dataSource: DataSource, settings: Settings) => Promise<object>;

/** What can be prepared; each prints one line of JSON. */
const steps: Record<string, Step> = {
  /** Brings the schema up to date. */
  migrate: async (dataSource) => ({ migrated: await migrate(dataSource) }),
  /** Gives the engine every process that changed. */
  deploy: async (dataSource, settings) => ({ deployed: await deployProcesses(dataSource, settings) }),
  /** Makes the read models anew from the journal. */
  rebuild: async (_dataSource, settings) => ({ records: await rebuild(settings.databaseUrl) }),
  /** Fills an empty database with the sample township. */
  sample: (dataSource) => loadSample(dataSource),
  /** Fills an empty database with one administrator. */
  empty: (dataSource) => loadEmpty(dataSource),
};

async function main(name = ''): Promise<void> {
  const step = steps[name];
  if (!step) throw new Error(`prepare what? One of ${Object.keys(steps).join(', ')}`);
  const settings = loadSettings();
  const dataSource = createDataSource({ ...settings, databasePool: 2 });
  await dataSource.initialize();
  try {
    process.stdout.write(`${JSON.stringify(await step(dataSource, settings))}\n`);
  } finally {
    await dataSource.destroy();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof DeploymentRefused;
  process.stderr.write(`${known ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
