import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Environment } from '#libs/settings/load-settings';
import { lockHolder } from './lock';
import { readOffice } from './office';
import { prepareCommand } from './parts/application';
import { officeDatabaseUrl } from './parts/postgres';
import { Refusal } from './refusal';
import { keyEnvironment, readSecrets } from './secrets';
import type { wording } from './wording';

/** What a step of `prepare` needs to work on a running data folder. Throws Refusal `otherwise` when it isn't running. */
export function runningOffice(dataDir: string, otherwise: keyof typeof wording): Environment {
  const office = readOffice(dataDir);
  if (!office || lockHolder(dataDir) === null) throw new Refusal(otherwise, { folder: dataDir });
  const secrets = readSecrets(dataDir);
  return {
    DATABASE_URL: officeDatabaseUrl(office.ports.postgres ?? 0, secrets.officePassword),
    FILES_DIR: join(dataDir, 'files'),
    ...keyEnvironment(secrets),
  };
}

/** What people read goes to their terminal as it comes; the line for programs is read here. */
export function runStep<T>(
  step: string,
  env: Environment,
  argument?: string,
): Promise<{ code: number; printed: T | null }> {
  const { command, args, cwd } = prepareCommand(step);
  const child = spawn(command, [...args, ...(argument ? [argument] : [])], {
    cwd,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const line = output.split('\n').find((one) => one.startsWith('{'));
      resolve({ code: code ?? 1, printed: line ? (JSON.parse(line) as T) : null });
    });
  });
}
