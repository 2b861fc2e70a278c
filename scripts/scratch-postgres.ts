import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createCluster,
  databaseUrl,
  ensureDatabase,
  locatePostgres,
  postgresPart,
} from '#apps/standalone/parts/postgres';
import { freePorts } from '#apps/standalone/ports';
import { pause } from '#apps/standalone/processes';

const PASSWORD = 'scratch';

/**
 * Starts an empty PostgreSQL in a temporary folder, hands its URL to `work`, then stops it and removes the folder,
 * whatever came of it.
 */
export async function withScratchPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'petition-desk-scratch-'));
  // PostgreSQL runs as another user when this program is root's.
  chmodSync(folder, 0o711);
  const [port = 0] = await freePorts(1);
  try {
    const postgres = locatePostgres(folder, port, PASSWORD);
    createCluster(postgres);
    const part = postgresPart(postgres);
    const { command, args, env, cwd, uid, gid } = part;
    const server = spawn(command, args, { env, cwd, uid, gid, stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
    try {
      while (!(await answers(port))) {
        if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
        await pause(100);
      }
      return await work(databaseUrl(port, PASSWORD));
    } finally {
      server.kill(part.stopSignal);
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** True once the server answers and the database is there. */
async function answers(port: number): Promise<boolean> {
  try {
    await ensureDatabase(port, PASSWORD, PASSWORD);
    return true;
  } catch {
    return false;
  }
}
