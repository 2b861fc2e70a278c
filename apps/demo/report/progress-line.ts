import type { Progress } from '../run/period-runner';
import { inBoth } from '../wording';

const EVERY_MS = 5_000;

/** One line that is written over on a terminal; elsewhere a line every few seconds. */
export class ProgressLine {
  private lastMs = -Infinity;

  constructor(
    private readonly out: NodeJS.WriteStream,
    private readonly elapsedMs: () => number,
  ) {}

  show({ done, day, received, steps }: Progress): void {
    const percent = Math.floor(done * 100);
    const text = inBoth('progress', { percent, day, received, steps }).join(' · ');
    if (this.out.isTTY) {
      this.out.write(`\r\u001b[2K${text}`);
    } else if (this.elapsedMs() - this.lastMs >= EVERY_MS || done === 1) {
      this.lastMs = this.elapsedMs();
      this.out.write(`${text}\n`);
    }
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\n');
  }
}
