import type { BenchPlan } from '../bench-plan';
import type { Desk, Member } from '../desk-client';
import { type ByPart, difference, type Machine, PARTS, total } from '../machine';
import { aPetition } from '../petitions';
import type { Product } from '../product';
import { round } from '../statistics';

/** What every phase works with. */
export interface Run {
  plan: BenchPlan;
  product: Product;
  desk: Desk;
  /** Receives every petition. */
  registrar: Member;
  say: (text: string) => void;
}

let number = 0;

/** Submits one petition on the public page; answers its receipt number. */
export async function submit(run: Run): Promise<string> {
  const receipt = await run.desk.request<{ receiptNumber: string }>(
    'POST',
    '/public/petitions',
    aPetition(++number),
  );
  return receipt.receiptNumber;
}

export interface CpuShare {
  /** Milliseconds of processor time for each of `per`. */
  all: number;
  byPart: ByPart;
}

/** Processor time that `work` cost, shared out over what it did. */
export async function withCpu<T>(
  machine: Machine,
  work: () => Promise<T>,
  per: (result: T) => number,
): Promise<T & { cpuMs: CpuShare }> {
  const before = machine.cpuSeconds();
  const result = await work();
  const used = difference(machine.cpuSeconds(), before);
  const share = (seconds: number) => round((1000 * seconds) / Math.max(1, per(result)), 2);
  const byPart = Object.fromEntries(PARTS.map((part) => [part, share(used[part])])) as ByPart;
  return { ...result, cpuMs: { all: share(total(used)), byPart } };
}
