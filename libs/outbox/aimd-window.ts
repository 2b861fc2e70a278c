/** Push-back arrives in bursts: one burst is one reason to slow down. */
const HALVE_AT_MOST_EVERY_MS = 100;

/**
 * How many commands may be on their way at once: one more for each window's worth of successes, half as many when the
 * engine pushes back. It finds the pace that the engine takes without knowing its limits.
 */
export class AimdWindow {
  private width: number;
  private halvedAt = -Infinity;

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.width = Math.min(8, most);
  }

  get size(): number {
    return Math.floor(this.width);
  }

  succeeded(): void {
    this.width = Math.min(this.most, this.width + 1 / this.width);
  }

  pushedBack(): void {
    const now = this.now();
    if (now - this.halvedAt < HALVE_AT_MOST_EVERY_MS) return;
    this.halvedAt = now;
    this.width = Math.max(1, this.width / 2);
  }
}
