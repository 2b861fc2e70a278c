import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './files';
import type { Voice } from './say';

/** What the step `sample` prints. */
interface Sample {
  password: string;
  accounts: { username: string; displayName: string; role: string; unit: string }[];
}

const FILE = 'sample-accounts.json';

/** Keeps the sample township's accounts for the next starts: they are no secret. */
export function keepSampleAccounts(dataDir: string, printed: readonly Record<string, unknown>[]): void {
  const sample = printed.findLast((line) => Array.isArray(line.accounts));
  if (sample) writeAtomically(join(dataDir, FILE), JSON.stringify(sample));
}

export function printSampleAccounts(voice: Voice, dataDir: string): void {
  const sample = keptSample(dataDir);
  if (!sample) return;
  voice.say('accounts.title', { password: sample.password });
  const width = Math.max(...sample.accounts.map(({ username }) => username.length));
  for (const { username, displayName, role, unit } of sample.accounts) {
    voice.line(`  ${username.padEnd(width)}  ${displayName} · ${role} · ${unit}`);
  }
}

/** The file is only for showing: a product that can run does not stop because it is gone or odd. */
function keptSample(dataDir: string): Sample | null {
  try {
    const sample = JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as Partial<Sample>;
    return sample.password && Array.isArray(sample.accounts) ? (sample as Sample) : null;
  } catch {
    return null;
  }
}

/** The new administrator's link is shown this one time and kept nowhere. */
export function printOneTimeLink(
  voice: Voice,
  publicUrl: string,
  printed: readonly Record<string, unknown>[],
): void {
  const path = printed.findLast((line) => typeof line.oneTimePath === 'string')?.oneTimePath;
  if (typeof path !== 'string') return;
  const link = new URL(path, publicUrl).href;
  voice.warn('one-time-link', { link });
  voice.machine({ oneTimeLink: link });
}
