import type { ClockControl } from '#libs/clock/index';
import type { Log } from '#libs/logging/index';

const LOOK_EVERY_MS = 1_000;

/** A broker that starts is back at the machine's time: the demo clock's lead is given to it again. */
export class EngineClockKeeper {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly control: ClockControl,
    private readonly demoClock: boolean,
    private readonly log: Log,
  ) {}

  start(): void {
    if (this.demoClock) void this.look();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const moved = await this.control.reconcileEngineClock();
      if (moved > 0) this.log.info("engine's clock moved to the office's time", { ms: moved });
    } catch {
      // The engine is down: it is looked for again, and the relay says so.
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }
}
