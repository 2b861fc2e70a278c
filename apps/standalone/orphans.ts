import { commandOf, isAlive, waitForEnd } from './processes';
import { readRunState } from './run-state';
import type { Voice } from './say';

/** Parts that need others come before those that are needed. */
export const STOP_ORDER = ['api', 'worker', 'broker', 'postgres'] as const;

/** What a part's command line contains, so that a reused process id is never taken for it. */
const MARKS: Record<string, string> = {
  api: 'apps/api/main',
  worker: 'apps/worker/main',
  broker: 'StandaloneBroker',
  postgres: 'bin/postgres',
};

/** Stops the parts that an earlier run has left behind because it was killed itself. */
export async function stopOrphans(folder: string, voice: Voice): Promise<void> {
  const left = readRunState(folder)?.parts ?? {};
  for (const part of STOP_ORDER) {
    const pid = left[part];
    if (pid === undefined || !isAlive(pid) || !commandOf(pid).includes(MARKS[part] ?? part)) continue;
    voice.warn('part.orphan', { part, pid });
    process.kill(pid, part === 'postgres' ? 'SIGINT' : 'SIGTERM');
    if (await waitForEnd(pid, 30_000)) continue;
    process.kill(pid, 'SIGKILL');
    await waitForEnd(pid, 5_000);
  }
}
