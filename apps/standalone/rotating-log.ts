import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_BYTES = 10_000_000;
/** Full files that are kept beside the current one. */
const OLD_FILES = 3;

/**
 * One part's output: what it has said lately, without filling the disk. A full file becomes `.1`, `.1` becomes `.2` and
 * so on. Written at once, so that nothing is lost when this program is killed.
 */
export class RotatingLog {
  private file: number | null;
  private size: number;

  constructor(
    readonly path: string,
    private readonly largest = LARGEST_BYTES,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a', 0o600);
    this.size = fstatSync(this.file).size;
  }

  write(chunk: Buffer | string): void {
    if (this.file === null) return;
    if (this.size > this.largest) this.file = this.rotate(this.file);
    const bytes = Buffer.from(chunk);
    this.size += bytes.length;
    writeSync(this.file, bytes);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private rotate(full: number): number {
    closeSync(full);
    for (let i = OLD_FILES - 1; i >= 0; i--) {
      const from = i === 0 ? this.path : `${this.path}.${i}`;
      if (existsSync(from)) renameSync(from, `${this.path}.${i + 1}`);
    }
    this.size = 0;
    return openSync(this.path, 'a', 0o600);
  }
}
