import type { BenchPlan } from '../bench-plan';
import type { Desk, Member } from '../desk-client';
import { type ByPart, difference, PARTS, total } from '../machine';
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
  supervisor: Member;
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

/**
 * Processor time that `work` cost, shared out over what it did: with everything that it left to be done afterwards, such
 * as the watches over its deadlines.
 */
export async function withCpu<T>(
  run: Run,
  work: () => Promise<T>,
  per: (result: T) => number,
): Promise<T & { cpuMs: CpuShare }> {
  const { machine } = run.product;
  const before = machine.cpuSeconds();
  const result = await work();
  await untilQuiet(run);
  const used = difference(machine.cpuSeconds(), before);
  const share = (seconds: number) => round((1000 * seconds) / Math.max(1, per(result)), 2);
  const byPart = Object.fromEntries(PARTS.map((part) => [part, share(used[part])])) as ByPart;
  return { ...result, cpuMs: { all: share(total(used)), byPart } };
}
/** Below this share of a processor the product counts as idle: only its polling goes on. */
const IDLE_SHARE = 0.12;

/** Waits until nothing is left to do: no command waits for the engine, and for a second the processors were idle. */
export async function untilQuiet(run: Run): Promise<void> {
  const { machine } = run.product;
  for (let before = total(machine.cpuSeconds()); ;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = total(machine.cpuSeconds());
    const { outbox } = await run.supervisor.get<{ outbox: { pending: number } }>('/operations/health');
    if (outbox.pending === 0 && now - before < IDLE_SHARE) return;
    before = now;
  }
}
