import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '#libs/settings/load-settings';
import { writeAtomically } from './files';
import type { Flags } from './flags';
import { lockHolder } from './lock';
import { readOffice } from './office';
import { prepareCommand } from './parts/application';
import { officeDatabaseUrl } from './parts/postgres';
import { Refusal } from './refusal';
import { readSecrets } from './secrets';

const NOTED = 'audit-head.json';

interface Printed {
  findings: unknown[];
  head: { number: string; hash: string } | null;
}

/**
 * Verifies the audit of a running data folder, or of the database that DATABASE_URL names. Exit code 0: it is whole;
 * 1: something is wrong, or it could not be verified. The newest seal is noted in the folder, outside of the database,
 * and looked for the next time: an audit that was cut off, or put back from an old copy, is found.
 */
export async function auditVerify(flags: Flags, outside: Environment): Promise<number> {
  if (outside.DATABASE_URL) return (await run(outside, flags.head)).code;
  const { dataDir } = flags;
  const noted = flags.head ?? readNoted(dataDir);
  const { code, printed } = await run({ ...outside, ...environment(dataDir) }, noted);
  if (code === 0 && printed?.head) {
    writeAtomically(join(dataDir, NOTED), `${JSON.stringify(printed.head, null, 2)}\n`, 0o600);
  }
  return code;
}

function environment(dataDir: string): Environment {
  const office = readOffice(dataDir);
  if (!office || lockHolder(dataDir) === null) throw new Refusal('audit.not-running', { folder: dataDir });
  const { dataKey, officePassword } = readSecrets(dataDir);
  return {
    DATABASE_URL: officeDatabaseUrl(office.ports.postgres ?? 0, officePassword),
    DATA_KEY: dataKey,
  };
}

function readNoted(dataDir: string): string | undefined {
  const file = join(dataDir, NOTED);
  if (!existsSync(file)) return undefined;
  const { number, hash } = JSON.parse(readFileSync(file, 'utf8')) as { number: string; hash: string };
  return `${number}:${hash}`;
}

/** What people read goes to their terminal as it comes; the line for programs is read here and passed on. */
function run(env: Environment, head?: string): Promise<{ code: number; printed: Printed | null }> {
  const { command, args, cwd } = prepareCommand('audit-verify');
  const child = spawn(command, [...args, ...(head ? [head] : [])], {
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
      resolve({ code: code ?? 1, printed: line ? (JSON.parse(line) as Printed) : null });
    });
  });
}
