import { TARGETS } from '../bench-plan';
import { PARTS, total } from '../machine';
import type { Finding } from '../results';
import { round } from '../statistics';
import type { Run } from './run';

/** Resident memory of all parts as it is now. */
export function measureMemory(run: Run, when: string): Finding {
  const memory = run.product.machine.memoryMiB();
  return {
    what: `resident memory of all parts, ${when}`,
    value: round(total(memory), 0),
    unit: 'MiB',
    target: { atMost: TARGETS.memoryMiB },
    detail: Object.fromEntries(PARTS.map((part) => [part, round(memory[part], 0)])),
  };
}
