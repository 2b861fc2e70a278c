import { join } from 'node:path';
import { BackOff } from './back-off';
import { Life, type PartSpec } from './part';
import { pause } from './processes';
import { Refusal } from './refusal';
import { RotatingLog } from './rotating-log';
import type { Voice } from './say';

interface Supervised {
  spec: PartSpec;
  log: RotatingLog;
  life?: Life;
}

/** Keeps the parts alive until it is told to stop: a part that dies is started again with growing pauses. */
export class Supervisor {
  private readonly parts: Supervised[] = [];
  private stopping = false;

  constructor(
    private readonly folder: string,
    private readonly voice: Voice,
    /** Told whenever a process id has changed. */
    private readonly changed: (pids: Record<string, number>) => void,
  ) {}

  /**
   * Starts a part and waits until it is ready; from then on it is kept alive. Throws Refusal `part.not-ready` when it
   * is not ready after so many attempts.
   */
  async start(spec: PartSpec, attempts = 1): Promise<void> {
    const part: Supervised = { spec, log: new RotatingLog(this.logPath(spec.name)) };
    this.parts.push(part);
    const backOff = new BackOff();
    for (let attempt = 1; ; attempt++) {
      if (this.stopping)
        throw new Refusal('part.not-ready', { part: spec.name, reason: 'SIGTERM', log: part.log.path });
      const life = this.launch(part);
      const outcome = await life.whenReady();
      if (outcome === true) break;
      await life.stop();
      this.note();
      if (attempt >= attempts || this.stopping) {
        throw new Refusal('part.not-ready', { part: spec.name, reason: outcome, log: part.log.path });
      }
      await pause(backOff.next(life.livedMs));
    }
    void this.keepAlive(part);
  }

  /** Stops the parts one after the other, those that need others before those that are needed. */
  async stop(order: readonly string[]): Promise<void> {
    this.stopping = true;
    for (const name of order) {
      const part = this.parts.find((candidate) => candidate.spec.name === name);
      if (part?.life && !(await part.life.stop())) this.voice.warn('part.killed', { part: name });
      part?.log.close();
      this.note();
    }
  }

  logPath(name: string): string {
    return join(this.folder, 'logs', `${name}.log`);
  }

  private launch(part: Supervised): Life {
    const life = new Life(part.spec, part.log);
    part.life = life;
    this.note();
    return life;
  }

  private async keepAlive(part: Supervised): Promise<void> {
    const backOff = new BackOff();
    for (;;) {
      const life = part.life as Life;
      const reason = await life.ended;
      this.note();
      if (this.stopping) return;
      const ms = backOff.next(life.livedMs);
      this.voice.warn('part.died', { part: part.spec.name, reason, seconds: ms / 1000 });
      await pause(ms);
      if (this.stopping) return;
      const next = this.launch(part);
      if ((await next.whenReady()) === true) this.voice.warn('part.back', { part: part.spec.name });
      else if (!this.stopping) await next.stop();
    }
  }

  private note(): void {
    const pids: Record<string, number> = {};
    for (const { spec, life } of this.parts) {
      if (life?.pid !== undefined && !life.isOver) pids[spec.name] = life.pid;
    }
    this.changed(pids);
  }
}
