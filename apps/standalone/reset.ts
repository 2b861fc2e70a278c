import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { takeLock } from './lock';
import { stopOrphans } from './orphans';
import { Refusal } from './refusal';
import type { Voice } from './say';
import { phrase } from './wording';

/** Empties a data folder after a person has said yes. Throws Refusal while it runs, or when it is no data folder. */
export async function reset(folder: string, yes: boolean, voice: Voice): Promise<void> {
  if (!existsSync(folder)) throw new Refusal('folder.none', { folder });
  // A folder named by mistake must not be lost.
  if (!existsSync(join(folder, 'office.json'))) throw new Refusal('reset.foreign', { folder });
  const release = takeLock(folder);
  try {
    if (!yes && !(await confirmed(folder))) return voice.say('reset.kept');
    await stopOrphans(folder, voice);
    // The identity goes last: when this is cut off, the folder still says whose it is.
    const names = readdirSync(folder).filter((name) => name !== 'run' && name !== 'office.json');
    for (const name of [...names, 'office.json'])
      rmSync(join(folder, name), { recursive: true, force: true });
    voice.say('reset.done', { folder });
  } finally {
    release();
  }
}

async function confirmed(folder: string): Promise<boolean> {
  const { zh, en } = phrase('reset.ask', { folder });
  const question = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await question.question(`${zh}\n${en} `)).trim() === 'yes';
  } finally {
    question.close();
  }
}
