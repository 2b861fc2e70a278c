/**
 * The office's time. It is the machine's, unless the demo clock was put forward; then it runs ahead by `offsetMs`, as
 * the engine's controlled clock does.
 */
export class Clock {
  private offset = 0;

  /** Milliseconds by which the office's time runs ahead of the machine's. */
  get offsetMs(): number {
    return this.offset;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Takes over a new offset; called by whoever follows the table `office_clock`. */
  follow(offsetMs: number): void {
    this.offset = offsetMs;
  }
}
