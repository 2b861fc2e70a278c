import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '#libs/project/root';

/** A product of a suite's own, which it can start, stop and start again; the shared one is left alone. */
export class OwnProduct {
  readonly dataDir: string;
  private readonly shared = { url: process.env.TEST_API_URL, database: process.env.TEST_DATABASE_URL };
  private command: ChildProcess | undefined;

  constructor(name: string) {
    this.dataDir = mkdtempSync(join(process.env.TEST_TMP ?? tmpdir(), `petition-desk-${name}-`));
  }

  /** Starts it, with settings of its own, and points the suite at it: the address is another after each start. */
  async up(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const flags = ['up', '--data', this.dataDir, '--demo-clock', '--port', '0', '--json'];
    const command = spawn(process.execPath, ['scripts/petition-desk.cjs', ...flags], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LOGINS_PER_MINUTE: '1000', PUBLIC_LOOKUPS_PER_MINUTE: '1000', ...settings },
    });
    this.command = command;
    const ready = await new Promise<{ url: string; ownerDatabaseUrl: string }>((resolve, reject) => {
      createInterface({ input: command.stdout }).on('line', (line) => {
        if (line.startsWith('{') && JSON.parse(line).ready) resolve(JSON.parse(line));
      });
      command.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
    });
    process.env.TEST_API_URL = ready.url;
    process.env.TEST_DATABASE_URL = ready.ownerDatabaseUrl;
  }

  async down(): Promise<void> {
    const { command } = this;
    if (!command || command.exitCode !== null || command.signalCode !== null) return;
    const ended = new Promise((resolve) => command.once('exit', resolve));
    command.kill('SIGTERM');
    await ended;
  }

  /** Runs a command on the folder as an administrator does. */
  run(...args: string[]): Promise<{ code: number; said: string }> {
    const [command = '', ...flags] = args;
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['scripts/petition-desk.cjs', command, '--data', this.dataDir, ...flags],
        { cwd: projectRoot },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
      );
    });
  }

  /** Stops it, points the suite at the shared one again and removes the folder. */
  async end(): Promise<void> {
    await this.down();
    process.env.TEST_API_URL = this.shared.url;
    process.env.TEST_DATABASE_URL = this.shared.database;
    if (!process.env.TEST_KEEP_DATA) rmSync(this.dataDir, { recursive: true, force: true });
  }
}
