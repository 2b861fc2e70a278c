import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database/data-source';
import { rebuild } from '#libs/journal/index';
import { loadEmpty, loadSample } from '#libs/organisation/sample/index';
import { loadSettings, type Settings, SettingsError } from '#libs/settings/index';
import { DeploymentRefused, deployProcesses } from './deploy-processes';
import { migrateAsOwner } from './migrate-as-owner';
import { reportAudit } from './report-audit';

type Step = (dataSource: DataSource, settings: Settings, argument?: string) => Promise<object>;

/** What can be prepared; each prints one line of JSON. */
const steps: Record<string, Step> = {
  /** Compares the audit with its seals; `audit-verify NUMBER:HASH` also looks for a head that was noted earlier. */
  'audit-verify': (dataSource, settings, noted) => reportAudit(dataSource, settings, noted),
  /** Gives the engine every process that changed. */
  deploy: async (dataSource, settings) => ({ deployed: await deployProcesses(dataSource, settings) }),
  /** Makes the read models anew from the journal. */
  rebuild: async (_dataSource, settings) => ({ records: await rebuild(settings.databaseUrl) }),
  /** Fills an empty database with the sample township. */
  sample: (dataSource) => loadSample(dataSource),
  /** Fills an empty database with one administrator. */
  empty: (dataSource) => loadEmpty(dataSource),
};

async function main(name = '', argument?: string): Promise<void> {
  const step = steps[name];
  if (!step && name !== 'migrate') {
    throw new Error(`prepare what? One of migrate, ${Object.keys(steps).join(', ')}`);
  }
  const settings = loadSettings();
  if (!step) {
    // Brings the schema up to date; the office's own role may not be able to connect before that.
    process.stdout.write(`${JSON.stringify(await migrateAsOwner(settings))}\n`);
    return;
  }
  const dataSource = createDataSource({ ...settings, databasePool: 2 });
  await dataSource.initialize();
  try {
    process.stdout.write(`${JSON.stringify(await step(dataSource, settings, argument))}\n`);
  } finally {
    await dataSource.destroy();
  }
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof DeploymentRefused;
  process.stderr.write(`${known ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
