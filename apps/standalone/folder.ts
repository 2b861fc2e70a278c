import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { checkDisk } from './disk';
import { takeLock } from './lock';
import { checkOffice, incomplete, newOffice, readOffice, writeOffice, type Office } from './office';
import { stopOrphans } from './orphans';
import { brokerFolder } from './parts/broker';
import { hasCluster } from './parts/postgres';
import { Refusal } from './refusal';
import type { Voice } from './say';
import { createSecrets, readSecrets, type Secrets } from './secrets';

export interface FolderWish {
  dataDir: string;
  demoClock: boolean;
  empty: boolean;
  /** Whether this program runs the database and the engine itself. */
  embedded: { postgres: boolean; broker: boolean };
}

export interface OpenFolder {
  office: Office;
  secrets: Secrets;
  release: () => void;
}

/** The version of this program. */
export function productVersion(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Takes the data folder for this process and reads what it is; a new one is given its identity. Throws Refusal. */
export async function openFolder(wish: FolderWish, voice: Voice): Promise<OpenFolder> {
  const { dataDir } = wish;
  checkDisk(dataDir);
  makeWritable(dataDir);
  const release = takeLock(dataDir);
  try {
    const version = productVersion();
    const { demoClock, empty } = wish;
    const existing = readOffice(dataDir);
    if (!existing) {
      // The database's user passes through the folder, others cannot list it.
      if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
      const secrets = createSecrets(dataDir);
      const office = newOffice({ demoClock, empty, version }, new Date().toISOString());
      writeOffice(dataDir, office);
      return { office, secrets, release };
    }
    checkOffice(dataDir, existing, { demoClock, empty, version });
    const secrets = readSecrets(dataDir);
    checkParts(wish, existing);
    await stopOrphans(dataDir, voice);
    return { office: existing, secrets, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** An office that has been filled has a database and an engine; one without the other must not be made anew. */
function checkParts(wish: FolderWish, office: Office): void {
  const { dataDir, embedded } = wish;
  const filled = office.loaded !== null;
  if (embedded.postgres && !hasCluster(dataDir) && filled) throw incomplete(dataDir, 'postgres');
  if (embedded.broker && filled && !existsSync(brokerFolder(dataDir))) throw incomplete(dataDir, 'broker');
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal('folder.unwritable', {
      folder,
      reason: (error as NodeJS.ErrnoException).code ?? 'error',
    });
  }
}
