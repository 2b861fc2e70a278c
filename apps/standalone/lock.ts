import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './processes';
import { Refusal } from './refusal';

const path = (folder: string) => join(folder, 'run', 'lock');

/** The process that holds the folder, or null. A number that now belongs to some other program counts as gone. */
export function lockHolder(folder: string, command: (pid: number) => string = commandOf): number | null {
  let pid: number;
  try {
    pid = Number(readFileSync(path(folder), 'utf8'));
  } catch {
    return null;
  }
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return null;
  return command(pid).includes('standalone') ? pid : null;
}

/** Makes this process the only one that works on the folder. Throws Refusal `folder.running`. */
export function takeLock(folder: string, command: (pid: number) => string = commandOf): () => void {
  mkdirSync(join(folder, 'run'), { recursive: true });
  const draft = `${path(folder)}.${process.pid}`;
  for (;;) {
    try {
      // Linking a written file makes the lock appear with its content: nobody can read it half made.
      writeFileSync(draft, String(process.pid));
      linkSync(draft, path(folder));
      return () => rmSync(path(folder), { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const pid = lockHolder(folder, command);
    if (pid !== null) throw new Refusal('folder.running', { folder, pid });
    rmSync(path(folder), { force: true });
  }
}
