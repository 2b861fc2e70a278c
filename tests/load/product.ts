import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { projectRoot } from '#libs/project/root';
import { type ByPart, Machine } from './machine';
import { ServerTimes } from './server-times';

interface RunState {
  parts: Omit<ByPart, 'supervisor'>;
}

/** A whole product of its own in a temporary folder: what `npm run up` starts, with the limits on look-ups raised. */
export class Product {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    readonly url: string,
    readonly databaseUrl: string,
  ) {}

  static async start(): Promise<Product> {
    const dataDir = mkdtempSync(join(tmpdir(), 'petition-desk-bench-'));
    // PostgreSQL runs as another user when this program is root's.
    chmodSync(dataDir, 0o711);
    const child = spawn(
      process.execPath,
      ['scripts/petition-desk.cjs', 'up', '--data', dataDir, '--port', '0', '--json', '--quiet'],
      {
        cwd: projectRoot,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, PUBLIC_LOOKUPS_PER_MINUTE: '100000', LOGINS_PER_MINUTE: '100000' },
      },
    );
    const ready = await new Promise<{ url: string; ownerDatabaseUrl: string }>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('{')) return;
        const message = JSON.parse(line) as { ready?: boolean; url: string; ownerDatabaseUrl: string };
        if (message.ready) resolve(message);
      });
      child.once('exit', (code) => reject(new Error(`the product ended with code ${code} at its start`)));
    });
    return new Product(child, dataDir, ready.url, ready.ownerDatabaseUrl);
  }

  get machine(): Machine {
    // The supervisor is a child of the program that the command line starts.
    return new Machine({ ...this.state().parts, supervisor: this.child.pid ?? 0 });
  }

  /** How long requests take on the server from now on. */
  serverTimes(): ServerTimes {
    return new ServerTimes(join(this.dataDir, 'logs', 'api.log'));
  }

  /** Halts the engine's process for the time of `work`: to the rest of the product it does not answer any more. */
  async withEngineHalted<T>(work: () => Promise<T>): Promise<T> {
    const { broker } = this.state().parts;
    process.kill(broker, 'SIGSTOP');
    try {
      return await work();
    } finally {
      process.kill(broker, 'SIGCONT');
    }
  }

  /** Brings the statistics that the database plans by up to date. */
  async analyze(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await client.query('VACUUM ANALYZE');
    } finally {
      await client.end();
    }
  }

  /** Stops everything in order and removes the folder. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private state(): RunState {
    return JSON.parse(readFileSync(join(this.dataDir, 'run', 'standalone.json'), 'utf8')) as RunState;
  }
}
