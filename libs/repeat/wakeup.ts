/** A bell for one sleeper: a ring during the sleep ends it, a ring before it makes it end at once. */
export class Wakeup {
  private rung = false;
  private ring: (() => void) | undefined;

  wake(): void {
    this.rung = true;
    this.ring?.();
  }

  /** Until the bell rings, at the latest after `ms`. */
  async wait(ms: number): Promise<void> {
    if (!this.rung && ms > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.ring = undefined;
    }
    this.rung = false;
  }

  /** `ms`, whatever rings; the bell is still heard by the next `wait`. */
  async sleep(ms: number): Promise<void> {
    if (ms > 0) await this.pause(ms);
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
}
