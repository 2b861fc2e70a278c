import type { Environment } from '#libs/settings/load-settings';
import type { Flags } from './flags';
import { runningOffice, runStep } from './office-step';
import type { Voice } from './say';

interface Printed {
  files?: string[];
  processes?: string[];
}

/**
 * Writes what a running data folder (or the database that DATABASE_URL names) has published over the files of `processes/`,
 * or puts those files in use there. Says which; exit code 1 when the files would not run.
 */
export async function exchangeProcesses(flags: Flags, outside: Environment, voice: Voice): Promise<number> {
  const office = outside.DATABASE_URL ? {} : runningOffice(flags.dataDir, 'processes.not-running');
  const { code, printed } = await runStep<Printed>(flags.command, { ...outside, ...office });
  const what = [...(printed?.files ?? []), ...(printed?.processes ?? [])];
  for (const one of what) voice.line(one);
  if (code === 0) voice.say(what.length > 0 ? 'processes.changed' : 'processes.same', { count: what.length });
  return code;
}
