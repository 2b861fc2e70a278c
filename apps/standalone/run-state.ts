import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './files';

/** `run/standalone.json`: what is running now, for `down`, `status` and the fault tests. */
export interface RunState {
  pid: number;
  startedAt: string;
  url: string;
  ports: Record<string, number>;
  /** Process ids by part; a part that is between two lives is left out. */
  parts: Record<string, number>;
}

const path = (folder: string) => join(folder, 'run', 'standalone.json');

/** Null when nothing was left there. */
export function readRunState(folder: string): RunState | null {
  try {
    const value = JSON.parse(readFileSync(path(folder), 'utf8')) as Partial<RunState>;
    if (typeof value.pid !== 'number') return null;
    return { startedAt: '', url: '', ports: {}, parts: {}, ...value } as RunState;
  } catch {
    return null;
  }
}

export function writeRunState(folder: string, state: RunState): void {
  mkdirSync(join(folder, 'run'), { recursive: true });
  writeAtomically(path(folder), `${JSON.stringify(state, null, 2)}\n`);
}

export function removeRunState(folder: string): void {
  rmSync(path(folder), { force: true });
}
