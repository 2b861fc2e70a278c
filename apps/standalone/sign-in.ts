import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from './say';

interface SampleAccount {
  username: string;
  password: string;
  displayName?: string;
  role?: string;
}

/** The sample township's accounts are no secret; they are shown at every start. */
export function printSampleAccounts(voice: Voice, dataDir: string): void {
  let accounts: SampleAccount[];
  try {
    accounts = JSON.parse(readFileSync(join(dataDir, 'sample-accounts.json'), 'utf8')) as SampleAccount[];
  } catch {
    return;
  }
  if (accounts.length === 0) return;
  voice.say('accounts.title');
  for (const { username, password, displayName, role } of accounts) {
    const who = [displayName, role].filter(Boolean).join(' · ');
    voice.line(`  ${username} / ${password}${who && `  ${who}`}`);
  }
}

/** The new administrator's link is shown this one time and kept nowhere. */
export function printFirstStart(voice: Voice, printed: readonly Record<string, unknown>[]): void {
  const line = printed.findLast((candidate) => typeof candidate.oneTimeLink === 'string');
  if (!line) return;
  voice.warn('one-time-link', { link: String(line.oneTimeLink) });
  voice.machine({ oneTimeLink: line.oneTimeLink });
}
