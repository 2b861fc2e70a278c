import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { loadSettings, type Environment } from '#libs/settings/load-settings';
import type { Settings } from '#libs/settings/settings';
import type { Flags } from './flags';
import type { OpenFolder } from './folder';
import { writeOffice } from './office';
import { databaseUrl } from './parts/postgres';
import { freePorts, isPortFree, settlePorts, type InternalPort } from './ports';
import { Refusal } from './refusal';
import type { Voice } from './say';

/** Everything that is decided before the first part starts. */
export interface Plan {
  folder: OpenFolder;
  ports: Record<InternalPort, number>;
  settings: Settings;
  /** What api, worker and prepare get to see. */
  env: NodeJS.ProcessEnv;
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
    DATABASE_URL: databaseUrl(ports.postgres, secrets.databasePassword),
    DATA_KEY: secrets.dataKey,
    ...withoutEmpty(env),
    ...addresses(env, ports),
    HTTP_PORT: String(port),
    DEMO_CLOCK: String(office.demoClock),
  };
  const settings = loadSettings(complete);
  if (!(await isPortFree(settings.httpPort, settings.httpHost))) {
    throw new Refusal('port.taken', { port: settings.httpPort });
  }
  office.ports = { ...ports, http: settings.httpPort };
  writeOffice(flags.dataDir, office);
  return { folder, ports, settings, env: complete };
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
