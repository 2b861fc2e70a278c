import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '#libs/zeebe/engine';
import { apiUrl } from './api-client';
import { engineAddresses } from './engine-addresses';
import { eventually } from './eventually';

export const PARTS = ['broker', 'worker', 'api', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

export interface RunState {
  /** Of the supervisor. */
  pid: number;
  url: string;
  parts: Partial<Record<Part, number>>;
}

/** What runs in a data folder now. */
export function runState(dataDir = process.env.TEST_DATA_DIR ?? ''): RunState {
  return JSON.parse(readFileSync(join(dataDir, 'run', 'standalone.json'), 'utf8')) as RunState;
}

/** Kills a part without warning. Answers the process id that it had. */
export function killPart(part: Part): number {
  const pid = runState().parts[part];
  if (!pid) throw new Error(`${part} does not run`);
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** Waits until the supervisor has started the part again and database, engine and api answer. */
export async function partIsBack(part: Part, killed: number): Promise<void> {
  const engine = new Engine(engineAddresses());
  try {
    await eventually(
      `${part} is back`,
      async () => {
        const pid = runState().parts[part];
        if (!pid || pid === killed || !(await engine.isReady())) return false;
        return (await fetch(`${apiUrl()}/api/health`)).status === 200;
      },
      180_000,
    );
  } finally {
    await engine.close();
  }
}
