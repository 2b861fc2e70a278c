import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { pause, unhurriedPause } from './processes';
import type { RotatingLog } from './rotating-log';

/** How one supervised program is started, known to be ready, and stopped. */
export interface PartSpec {
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  uid?: number;
  gid?: number;
  /** Steps back for the other parts when processors are short: 0 (not at all) to 19. */
  niceness?: number;
  /** Asked again and again after a start until it says yes. */
  isReady: (life: Life) => Promise<boolean>;
  readyWithinMs: number;
  stopSignal: NodeJS.Signals;
  stopWithinMs: number;
}

/** A machine that does not allow it runs all parts alike. */
function stepBack(pid: number | undefined, niceness = 0): void {
  if (pid === undefined || niceness === 0) return;
  try {
    setPriority(pid, niceness);
  } catch {
    return;
  }
}

/** One run of a part, from its start to its death. */
export class Life {
  private readonly child: ChildProcess;
  private readonly startedAt = performance.now();
  private telling = '';
  private readonly seen: string[] = [];
  /** Resolves with what is to be said about the end, as soon as the process is gone. */
  readonly ended: Promise<string>;
  private over = false;

  constructor(
    private readonly spec: PartSpec,
    log: RotatingLog,
  ) {
    // A process group of its own: Ctrl-C reaches this program only, which then stops the parts in order.
    this.child = spawn(spec.command, spec.args, {
      env: spec.env,
      cwd: spec.cwd,
      uid: spec.uid,
      gid: spec.gid,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    stepBack(this.child.pid, spec.niceness);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        log.write(chunk);
        this.remember(chunk);
      });
    }
    this.ended = new Promise((resolve) => {
      const end = (reason: string) => {
        this.over = true;
        resolve(reason);
      };
      this.child.once('error', (error) => end(error.message));
      this.child.once('exit', (code, signal) =>
        end(signal ?? `${code}${this.telling && `: ${this.telling}`}`),
      );
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isOver(): boolean {
    return this.over;
  }

  get livedMs(): number {
    return performance.now() - this.startedAt;
  }

  /** Whether the part has printed this lately: only what it says before it is ready is kept. */
  said(text: string): boolean {
    return this.seen.some((line) => line.includes(text));
  }

  /** True when the part is ready, otherwise why it is not going to be. */
  async whenReady(): Promise<true | string> {
    while (this.livedMs < this.spec.readyWithinMs) {
      if (this.over) return this.ended;
      if (await this.spec.isReady(this).catch(() => false)) {
        this.seen.length = 0;
        return true;
      }
      await pause(100);
    }
    return `${this.spec.readyWithinMs / 1000} s`;
  }

  /** Stops the process; false when it had to be killed. */
  async stop(): Promise<boolean> {
    if (this.over) return true;
    this.child.kill(this.spec.stopSignal);
    const inTime = await Promise.race([
      this.ended.then(() => true),
      unhurriedPause(this.spec.stopWithinMs).then(() => false),
    ]);
    if (!inTime) {
      this.child.kill('SIGKILL');
      await this.ended;
    }
    return inTime;
  }

  private remember(chunk: Buffer): void {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (!line.trim()) continue;
      const text = line.trim().slice(0, 300);
      // Advice and stack follow the cause: a line that is marked as an error says more than the last one.
      if (/fatal|error/i.test(text) || !/fatal|error/i.test(this.telling)) this.telling = text;
      this.seen.push(text);
      if (this.seen.length > 200) this.seen.shift();
    }
  }
}
