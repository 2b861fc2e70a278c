import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '#libs/logging/index';
import { Wakeup } from '#libs/repeat/index';
import type { Engine } from '#libs/zeebe/index';
import { AimdWindow } from './aimd-window';
import { OutboxStore, LEASE_MS, type TakenRow } from './outbox-store';
import { sendCommand } from './send-command';
import { judge, type Verdict } from './verdict';

/** Gives back to the people what the engine refused to do for them; `code` is the key of the reason. */
export type TaskRefusals = (
  manager: EntityManager,
  taskKey: string,
  code: string,
  row: Pick<TakenRow, 'kind' | 'payload'>,
) => Promise<void>;

export interface RelayOptions {
  databaseUrl: string;
  /** Commands on their way to the engine at most. */
  concurrency: number;
}

/** Rows are looked for at least this often, should a notification be lost. */
const POLL_MS = 1_000;
/** Under load, statements are saved by doing a round's worth of rows at once. */
const ROUND_MS = 15;
const BUSY_PAUSE_MS = 20;
const FIRST_AWAY_MS = 250;
const LONGEST_AWAY_MS = 5_000;

/**
 * Sends the outbox to the engine, as fast as the engine takes it. Any number of replicas may run.
 *
 * Rows are leased, not locked: no transaction is open while the engine works. A row is deleted after it was sent, so a
 * crash in between sends it again; each command has one effect however often it is sent.
 */
export class Relay {
  private readonly store: OutboxStore;
  private readonly window: AimdWindow;
  private readonly wakeup = new Wakeup();
  private readonly queue: { row: TakenRow; takenAt: number }[] = [];
  private sent: string[] = [];
  private inFlight = 0;
  private awayMs = 0;
  private awayUntil = 0;
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    private readonly dataSource: DataSource,
    private readonly refusals: TaskRefusals,
    private readonly log: Log,
    private readonly options: RelayOptions,
  ) {
    this.store = new OutboxStore(options.databaseUrl);
    this.window = new AimdWindow(options.concurrency);
  }

  /** Whether the last command reached the engine. */
  get engineReachable(): boolean {
    return this.awayMs === 0;
  }

  start(): void {
    this.loop = this.run();
  }

  /** Rows may have been added: look now. */
  wake(): void {
    this.wakeup.wake();
  }

  /** Takes nothing more, waits for what is on its way and gives the rest back. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.loop;
    await this.store.close();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const began = performance.now();
      try {
        await this.round();
      } catch (error) {
        this.log.warn('outbox not readable', {}, error);
        await this.wakeup.sleep(POLL_MS);
      }
      await this.wakeup.sleep(ROUND_MS - (performance.now() - began));
      await this.wakeup.wait(this.pauseMs());
    }
    await this.drain();
  }

  private pauseMs(): number {
    return this.awayUntil === 0
      ? POLL_MS
      : Math.max(1, Math.min(POLL_MS, this.awayUntil - performance.now()));
  }

  private async round(): Promise<void> {
    await this.flush();
    const away = this.awayUntil > performance.now();
    // After an absence one command goes ahead and tells whether the engine is back.
    const width = this.awayMs > 0 ? 1 : this.window.size * 2;
    const room = width - this.inFlight - this.queue.length;
    if (!away && room > 0) {
      const taken = await this.store.take(room);
      const takenAt = performance.now();
      for (const row of taken) this.queue.push({ row, takenAt });
    }
    this.dispatch();
  }

  private async flush(): Promise<void> {
    if (this.sent.length === 0) return;
    const ids = this.sent;
    this.sent = [];
    try {
      await this.store.finish(ids);
    } catch (error) {
      this.sent = ids.concat(this.sent);
      throw error;
    }
  }

  private dispatch(): void {
    if (this.awayUntil > performance.now()) return;
    const width = this.awayMs > 0 ? 1 : this.window.size;
    while (!this.stopped && this.inFlight < width) {
      const next = this.queue.shift();
      if (!next) return;
      this.inFlight++;
      void this.send(next.row, next.takenAt).finally(() => {
        this.inFlight--;
        this.dispatch();
        if (this.sent.length > 0 || this.queue.length === 0) this.wake();
      });
    }
  }

  private async send(row: TakenRow, takenAt: number): Promise<void> {
    if (performance.now() - takenAt > LEASE_MS / 2) return this.giveBack(row, row.attempts - 1, null, 0);
    const outcome = await sendCommand(this.engine, row).catch(
      () => ({ kind: 'failed', code: 'relay.unreadable-command' }) as const,
    );
    if (outcome.kind !== 'away') this.engineIsBack();
    if (outcome.kind === 'busy' || outcome.kind === 'unavailable') this.window.pushedBack();
    if (outcome.kind === 'done') this.window.succeeded();
    await this.apply(row, takenAt, judge(row, outcome));
  }

  private async apply(row: TakenRow, takenAt: number, verdict: Verdict): Promise<void> {
    switch (verdict.kind) {
      case 'finish':
        this.sent.push(row.id);
        return;
      case 'again':
        await this.wakeup.pause(BUSY_PAUSE_MS + Math.random() * BUSY_PAUSE_MS);
        this.queue.unshift({ row, takenAt });
        return;
      case 'pause':
        this.engineIsAway(verdict.code);
        // It may have arrived all the same: one attempt stays on record.
        return this.giveBack(row, 1, verdict.code, 0);
      case 'later':
        this.log.warn('command failed', { ...describe(row), code: verdict.code });
        return this.giveBack(row, verdict.attempts, verdict.code, verdict.delayMs);
      case 'set-aside':
        this.log.error('command set aside', { ...describe(row), code: verdict.code });
        return this.guarded(() => this.store.setAside(row.id, verdict.code));
      case 'reopen':
        this.log.info('completion refused', { ...describe(row), code: verdict.code });
        return this.guarded(() => this.reopen(row, verdict.code));
    }
  }

  private reopen(row: TakenRow, code: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await this.refusals(manager, String(row.payload['taskKey']), code, row);
      await manager.query('DELETE FROM outbox WHERE id = $1', [row.id]);
    });
  }

  private giveBack(row: TakenRow, attempts: number, code: string | null, delayMs: number): Promise<void> {
    return this.guarded(() => this.store.giveBack(row.id, attempts, code, delayMs));
  }

  /** What can't be recorded now happens again when the lease has run out. */
  private async guarded(record: () => Promise<void>): Promise<void> {
    try {
      await record();
    } catch (error) {
      this.log.warn('outbox not writable', {}, error);
    }
  }

  private engineIsAway(code: string): void {
    if (this.awayMs === 0) this.log.warn('engine away', { code });
    if (this.awayUntil > performance.now()) return;
    this.awayMs = Math.min(LONGEST_AWAY_MS, this.awayMs === 0 ? FIRST_AWAY_MS : this.awayMs * 2);
    this.awayUntil = performance.now() + this.awayMs;
  }

  private engineIsBack(): void {
    if (this.awayMs === 0) return;
    this.log.info('engine back');
    this.awayMs = 0;
    this.awayUntil = 0;
    this.wake();
  }

  private async drain(): Promise<void> {
    while (this.inFlight > 0) await this.wakeup.pause(10);
    const left = this.queue.splice(0);
    await Promise.all(left.map(({ row }) => this.giveBack(row, row.attempts - 1, null, 0)));
    await this.guarded(() => this.flush());
  }
}

function describe(row: TakenRow): { id: string; kind: string; attempts: number } {
  return { id: row.id, kind: row.kind, attempts: row.attempts };
}
