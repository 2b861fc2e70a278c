import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { ask } from '../ask';
import type { PartSpec } from '../part';

/**
 * A small nursery: what api and worker keep resident fell from 586 to 301 MiB together after a long load, by some 30 after a
 * short one; submissions were as fast (docs/benchmark.md).
 */
const HEAP = ['--max-semi-space-size=8'];

const script = (name: string) => join(projectRoot, 'dist', 'apps', ...name.split('/'));

/** `host` is what the API listens on: all addresses of the machine, or one. */
export function apiPart(env: NodeJS.ProcessEnv, host: string, port: number): PartSpec {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/api/health`;
  return {
    ...common(env),
    name: 'api',
    args: [...HEAP, '--enable-source-maps', script('api/main.js')],
    isReady: async () => (await ask(url)) !== '',
  };
}

export function workerPart(env: NodeJS.ProcessEnv): PartSpec {
  return {
    ...common(env),
    name: 'worker',
    // A person's request is answered before the work behind it is done.
    niceness: 5,
    args: [...HEAP, '--enable-source-maps', script('worker/main.js')],
    isReady: async (life) => life.said('worker ready'),
  };
}

/** The command of a step of apps/worker/prepare. */
export function prepareCommand(step: string): { command: string; args: string[]; cwd: string } {
  return { command: process.execPath, args: [script('worker/prepare.js'), step], cwd: projectRoot };
}

function common(env: NodeJS.ProcessEnv) {
  return {
    command: process.execPath,
    env,
    cwd: projectRoot,
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM' as const,
    stopWithinMs: 12_000,
  };
}
