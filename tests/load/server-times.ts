import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { type Latency, latencyOf } from './statistics';

/** How long requests took on the server itself, read from what the api writes about each. */
export class ServerTimes {
  private readonly from: number;
  private readonly inode: number;

  /** From this moment on; `log` is the file that the api's lines go to. */
  constructor(private readonly log: string) {
    const { size, ino } = statSync(log);
    this.from = size;
    this.inode = ino;
  }

  /** Of the route since then, ms, whole ones; from the arrival of a request's head to the end of its answer. */
  of(method: string, route: string): Latency & { requests: number } {
    const times = this.lines().flatMap((line) => timeOf(line, method, route) ?? []);
    return { ...latencyOf(times), requests: times.length };
  }

  private lines(): string[] {
    const old = `${this.log}.1`;
    if (statSync(this.log).ino === this.inode) return read(this.log, this.from);
    // The file was full meanwhile, and another was begun.
    if (!existsSync(old) || statSync(old).ino !== this.inode) throw new Error('more was logged than is kept');
    return [...read(old, this.from), ...read(this.log, 0)];
  }
}

function timeOf(line: string, method: string, route: string): number | null {
  // Most lines of a busy time are of other routes.
  if (!line.includes(route)) return null;
  const said = JSON.parse(line) as { method?: string; route?: string; status?: number; ms?: number };
  return said.method === method && said.route === route && said.status === 200 ? (said.ms ?? null) : null;
}

function read(path: string, from: number): string[] {
  const length = statSync(path).size - from;
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, length, from);
  } finally {
    closeSync(file);
  }
  // The last line may not be whole yet.
  return bytes.toString('utf8').split('\n').slice(0, -1);
}
