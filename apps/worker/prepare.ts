import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database/data-source';
import { rebuild } from '#libs/journal/index';
import { loadEmpty, loadSample } from '#libs/organisation/sample/index';
import { loadSettings, type Settings, SettingsError } from '#libs/settings/index';
import { DeploymentRefused, deployProcesses } from './deploy-processes';
import { exportProcesses, importProcesses } from './exchange-processes';
import { migrateAsOwner } from './migrate-as-owner';
import { reportAudit } from './report-audit';
import { reportRotation } from './report-rotation';

type Step = (settings: Settings, argument?: string) => Promise<object>;

/** A step with a connection of the office's own role. */
function inOffice(
  work: (dataSource: DataSource, settings: Settings, argument?: string) => Promise<object>,
): Step {
  return async (settings, argument) => {
    const dataSource = createDataSource({ ...settings, databasePool: 2 });
    await dataSource.initialize();
    try {
      return await work(dataSource, settings, argument);
    } finally {
      await dataSource.destroy();
    }
  };
}

/** What can be prepared; each prints one line of JSON. */
const steps: Record<string, Step> = {
  /** Brings the schema up to date; the office's own role may not be able to connect before that. */
  migrate: migrateAsOwner,
  /** Compares the audit with its seals; `audit-verify NUMBER:HASH` also looks for a head that was noted earlier. */
  'audit-verify': inOffice(reportAudit),
  /** Gives the engine every process that changed. */
  deploy: inOffice(async (dataSource, settings) => ({
    deployed: await deployProcesses(dataSource, settings),
  })),
  /** Writes what has been published over the files of processes/. */
  'processes-export': inOffice(async (dataSource) => ({ files: await exportProcesses(dataSource) })),
  /** Puts the files of processes/ in use where something else has been published. */
  'processes-import': inOffice(async (dataSource) => ({ processes: await importProcesses(dataSource) })),
  /** Makes the read models anew from the journal. */
  rebuild: async ({ databaseUrl }) => ({ records: await rebuild(databaseUrl) }),
  /** Seals everything with the current data key; says what still needs an older one. */
  'rotate-keys': inOffice(reportRotation),
  /** Fills an empty database with the sample township. */
  sample: inOffice(loadSample),
  /** Fills an empty database with one administrator. */
  empty: inOffice(loadEmpty),
};

async function main(name = '', argument?: string): Promise<void> {
  const step = steps[name];
  if (!step) throw new Error(`prepare what? One of ${Object.keys(steps).join(', ')}`);
  process.stdout.write(`${JSON.stringify(await step(loadSettings(), argument))}\n`);
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof DeploymentRefused;
  process.stderr.write(`${known ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
