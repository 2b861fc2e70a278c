import { existsSync } from 'node:fs';
import type { Environment } from '#libs/settings/load-settings';
import type { Flags } from './flags';
import { takeLock } from './lock';
import { runningOffice, runStep } from './office-step';
import { Refusal } from './refusal';
import type { Voice } from './say';
import { newDataKey, readSecrets, writeSecrets } from './secrets';

interface Printed {
  left?: { people: number; files: number; seals: number; codes: { all: number } };
}

/**
 * Changes the data key in three steps. `--new-key` gives a stopped folder a new one beside the old; without it, what a
 * running office (or the database that DATABASE_URL names) has sealed with the old one is sealed with the new one;
 * `--forget-old` does so too and then removes what nothing needs any more. Exit code 1 when something is left.
 */
export async function rotateKeys(flags: Flags, outside: Environment, voice: Voice): Promise<number> {
  const { dataDir } = flags;
  if (flags.newKey) return beginRotation(dataDir, voice);
  if (outside.DATABASE_URL) return (await runStep('rotate-keys', outside)).code;
  const env = { ...outside, ...runningOffice(dataDir, 'keys.not-running') };
  const { code, printed } = await runStep<Printed>('rotate-keys', env);
  if (!flags.forgetOld) return code;
  if (code !== 0 || !printed?.left) throw new Refusal('keys.still-needed', { folder: dataDir });
  if (printed.left.codes.all > 0 && !flags.yes) {
    throw new Refusal('keys.codes-need-old', { codes: printed.left.codes.all });
  }
  writeSecrets(dataDir, { ...readSecrets(dataDir), olderDataKeys: [] });
  voice.say('keys.forgotten');
  return 0;
}

/** The running office would not know the new key: api and worker read theirs when they start. */
function beginRotation(dataDir: string, voice: Voice): number {
  if (!existsSync(dataDir)) throw new Refusal('folder.none', { folder: dataDir });
  const release = takeLock(dataDir);
  try {
    const secrets = readSecrets(dataDir);
    writeSecrets(dataDir, {
      ...secrets,
      dataKey: newDataKey(),
      olderDataKeys: [secrets.dataKey, ...secrets.olderDataKeys],
    });
  } finally {
    release();
  }
  voice.say('keys.begun');
  return 0;
}
