import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { loadSettings, type Environment } from '#libs/settings/load-settings';
import type { Settings } from '#libs/settings/settings';
import type { Flags } from './flags';
import type { OpenFolder } from './folder';
import { writeOffice } from './office';
import { databaseUrl, officeDatabaseUrl } from './parts/postgres';
import { freePorts, isPortFree, settlePorts, type InternalPort } from './ports';
import { Refusal } from './refusal';
import type { Voice } from './say';
import { keyEnvironment } from './secrets';

/** Everything that is decided before the first part starts. */
export interface Plan {
  folder: OpenFolder;
  ports: Record<InternalPort, number>;
  settings: Settings;
  /** What api and worker get to see. */
  env: NodeJS.ProcessEnv;
  /** What `prepare migrate` sees besides: the database as its owner. */
  ownerEnv: NodeJS.ProcessEnv;
}

const DEFAULT_PORT = 3000;

/** Settles ports and settings. Throws Refusal for a taken port, SettingsError for a wrong variable. */
export async function makePlan(
  flags: Flags,
  env: Environment,
  folder: OpenFolder,
  voice: Voice,
): Promise<Plan> {
  const { office, secrets } = folder;
  const ports = await settlePorts(office.ports, (port, other) => voice.say('port.moved', { port, other }));
  const asked = flags.port === 0 ? (await freePorts(1))[0] : flags.port;
  const port = asked ?? env.HTTP_PORT ?? office.ports.http ?? DEFAULT_PORT;
  const complete: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    WEB_DIR: join(projectRoot, 'dist', 'web'),
    FILES_DIR: join(flags.dataDir, 'files'),
    DATABASE_URL: officeDatabaseUrl(ports.postgres, secrets.officePassword),
    ...keyEnvironment(secrets),
    ...withoutEmpty(env),
    ...addresses(env, ports),
    HTTP_PORT: String(port),
    DEMO_CLOCK: String(office.demoClock),
  };
  const ownerUrl = env.DATABASE_URL
    ? env.MIGRATION_DATABASE_URL
    : databaseUrl(ports.postgres, secrets.databasePassword);
  delete complete.MIGRATION_DATABASE_URL;
  const settings = loadSettings(complete);
  if (!(await isPortFree(settings.httpPort, settings.httpHost))) {
    throw new Refusal('port.taken', { port: settings.httpPort });
  }
  office.ports = { ...ports, http: settings.httpPort };
  writeOffice(flags.dataDir, office);
  const ownerEnv = ownerUrl ? { MIGRATION_DATABASE_URL: ownerUrl } : {};
  return { folder, ports, settings, env: complete, ownerEnv };
}

/** The engine's three addresses come together: those of another machine are never mixed with ours. */
function addresses(env: Environment, ports: Record<InternalPort, number>): NodeJS.ProcessEnv {
  if (env.ZEEBE_GRPC_ADDRESS) return {};
  return {
    ZEEBE_GRPC_ADDRESS: `grpc://127.0.0.1:${ports.engineGrpc}`,
    ZEEBE_REST_ADDRESS: `http://127.0.0.1:${ports.engineRest}`,
    ZEEBE_MANAGEMENT_ADDRESS: `http://127.0.0.1:${ports.engineManagement}`,
  };
}

function withoutEmpty(env: Environment): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
