import type { ClockControl } from '#libs/clock/index';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 1_000;

/** A broker that starts is back at the machine's time: the demo clock's lead is given to it again. */
export function engineClockKeeper(control: ClockControl, log: Log): Repeat {
  const run = async (): Promise<number> => {
    const moved = await control.reconcileEngineClock();
    if (moved > 0) log.info("engine's clock moved to the office's time", { ms: moved });
    return EVERY_MS;
  };
  // An engine that is down is looked for again; the relay says so.
  return new Repeat({ run, againMs: EVERY_MS }, log);
}
