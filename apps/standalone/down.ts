import { lockHolder } from './lock';
import { stopOrphans } from './orphans';
import { waitForEnd } from './processes';
import { Refusal } from './refusal';
import { readRunState, removeRunState } from './run-state';
import type { Voice } from './say';

const WITHIN_MS = 150_000;

/** Stops what runs in a data folder and waits for it. Throws Refusal `down.timeout`. */
export async function down(folder: string, voice: Voice): Promise<void> {
  const pid = lockHolder(folder);
  if (pid === null) {
    await stopOrphans(folder, voice);
    removeRunState(folder);
    return voice.say('down.nothing', { folder });
  }
  voice.say('stopping');
  process.kill(pid, 'SIGTERM');
  if (!(await waitForEnd(pid, WITHIN_MS)))
    throw new Refusal('down.timeout', { pid, seconds: WITHIN_MS / 1000 });
  voice.say('stopped');
}

/** Says what runs in a data folder; false when nothing does. */
export function status(folder: string, voice: Voice): boolean {
  const pid = lockHolder(folder);
  const state = readRunState(folder);
  if (pid === null) {
    voice.say('down.nothing', { folder });
    voice.machine({ running: false });
    return false;
  }
  const parts = Object.entries(state?.parts ?? {}).map(([name, part]) => `${name} ${part}`);
  voice.say('status.running', { folder, pid, parts: parts.join(', ') });
  voice.machine({ running: true, ...state });
  return true;
}
