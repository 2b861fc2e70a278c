import type { Sessions } from './sessions';

const MINUTE = 60_000;
const ADMINISTRATOR = 'admin';

/** The township's clock, which its administrator may put forward. */
export class DemoClock {
  constructor(private readonly sessions: Sessions) {}

  async now(): Promise<Date> {
    return new Date((await this.sessions.visitor.get<{ now: string }>('/clock')).now);
  }

  /** Puts it forward to an instant; one that has passed already changes nothing. */
  async advanceTo(instant: Date): Promise<void> {
    const minutes = Math.ceil((instant.getTime() - (await this.now()).getTime()) / MINUTE);
    if (minutes <= 0) return;
    await (await this.sessions.as(ADMINISTRATOR)).post('/clock/advance', { minutes });
  }
}
