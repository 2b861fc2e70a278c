import type { Log } from '#libs/logging/index';
import { Wakeup } from './wakeup';

export interface RepeatedWork {
  /** One run; answers after how many milliseconds the next one follows. A long one ends early once it is aborted. */
  run: (signal: AbortSignal) => Promise<number>;
  /** What the log says of a run that threw; nothing when left out, as where another part says it already. */
  failed?: string;
  /** After how many milliseconds it is tried again then. */
  againMs: number;
}

/** Work done over and over in this process, one run after the other, until it is stopped. A run may fail; the next follows. */
export class Repeat {
  private readonly bell = new Wakeup();
  private readonly ending = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: RepeatedWork,
    private readonly log: Log,
  ) {}

  start(): void {
    this.loop = this.go(this.ending.signal);
  }

  /** The next run follows at once, or in so many milliseconds; also when one is under way, which may have looked too early. */
  wake(inMs = 0): void {
    if (inMs > 0) setTimeout(() => this.bell.wake(), inMs).unref();
    else this.bell.wake();
  }

  /** No further run; waits for the one under way. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.bell.wake();
    await this.loop;
  }

  private async go(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.bell.wait(await this.once(signal));
  }

  private async once(signal: AbortSignal): Promise<number> {
    try {
      return await this.work.run(signal);
    } catch (error) {
      const { failed, againMs } = this.work;
      if (failed !== undefined && !signal.aborted) this.log.warn(failed, {}, error);
      return againMs;
    }
  }
}
