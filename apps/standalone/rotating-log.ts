import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

/** 10 MB a file and three old ones: what a part has said lately, without filling the disk. */
const LARGEST = 10_000_000;
const OLD_FILES = 3;

/** One part's output. When the file is full it becomes `.1`, `.1` becomes `.2` and so on. */
export class RotatingLog {
  private stream: WriteStream;
  private size: number;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.stream = this.open();
    this.size = existsSync(path) ? statSync(path).size : 0;
  }

  write(chunk: Buffer | string): void {
    if (this.size > LARGEST) this.rotate();
    this.size += chunk.length;
    this.stream.write(chunk);
  }

  close(): void {
    this.stream.end();
  }

  private open(): WriteStream {
    return createWriteStream(this.path, { flags: 'a', mode: 0o600 });
  }

  private rotate(): void {
    this.stream.end();
    for (let i = OLD_FILES - 1; i >= 0; i--) {
      const from = i === 0 ? this.path : `${this.path}.${i}`;
      if (existsSync(from)) renameSync(from, `${this.path}.${i + 1}`);
    }
    this.stream = this.open();
    this.size = 0;
  }
}
