import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '#libs/settings/load-settings';
import { writeAtomically } from './files';
import type { Flags } from './flags';
import { runningOffice, runStep } from './office-step';

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
  if (outside.DATABASE_URL) return (await runStep<Printed>('audit-verify', outside, flags.head)).code;
  const { dataDir } = flags;
  const noted = flags.head ?? readNoted(dataDir);
  const { code, printed } = await runStep<Printed>(
    'audit-verify',
    { ...outside, ...runningOffice(dataDir, 'audit.not-running') },
    noted,
  );
  if (code === 0 && printed?.head) {
    writeAtomically(join(dataDir, NOTED), `${JSON.stringify(printed.head, null, 2)}\n`, 0o600);
  }
  return code;
}

function readNoted(dataDir: string): string | undefined {
  const file = join(dataDir, NOTED);
  if (!existsSync(file)) return undefined;
  const { number, hash } = JSON.parse(readFileSync(file, 'utf8')) as { number: string; hash: string };
  return `${number}:${hash}`;
}
