import { readdirSync, readFileSync } from 'node:fs';

export const PARTS = ['broker', 'postgres', 'api', 'worker', 'supervisor'] as const;
export type PartName = (typeof PARTS)[number];
export type ByPart = Record<PartName, number>;

/** Ticks of the processor clock in a second, as Linux counts them for programs. */
const TICKS = 100;

/** Processor time and memory of the product's parts, read from /proc; a part is its process and those it started. */
export class Machine {
  constructor(private readonly pids: Readonly<ByPart>) {}

  /** Seconds of processor time so far. What an ended child used is in its parent's account. */
  cpuSeconds(): ByPart {
    return this.byPart((pid) => {
      const fields = statOf(pid);
      return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
    });
  }

  /** Resident memory in MiB; what processes share (PostgreSQL's buffers) counts once. */
  memoryMiB(): ByPart {
    return this.byPart((pid) => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
    });
  }

  private byPart(measure: (pid: number) => number): ByPart {
    const children = childrenByParent();
    const others = new Set<number>(Object.values(this.pids));
    const sum = (pid: number): number => {
      // The supervisor started all others: they are accounts of their own.
      const started = (children.get(pid) ?? []).filter((child) => !others.has(child));
      return started.reduce(
        (total, child) => total + sum(child),
        attempt(() => measure(pid)),
      );
    };
    return Object.fromEntries(PARTS.map((part) => [part, sum(this.pids[part])])) as ByPart;
  }
}

/** Zero for a process that ended between two looks. */
function attempt(measure: () => number): number {
  try {
    return measure();
  } catch {
    return 0;
  }
}

/** The fields of /proc/PID/stat after the command's name, which may hold blanks and parentheses. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = attempt(() => Number(statOf(Number(entry))[1]));
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  return children;
}

export function difference(after: ByPart, before: ByPart): ByPart {
  return Object.fromEntries(PARTS.map((part) => [part, after[part] - before[part]])) as ByPart;
}

export function total(values: ByPart): number {
  return PARTS.reduce((sum, part) => sum + values[part], 0);
}
