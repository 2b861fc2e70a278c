import type { CaseDeadline } from '../api/types';

/** The deadline that presses most among those still running; a suspended one counts after all others. */
export function nearestDeadline(deadlines: readonly CaseDeadline[]): CaseDeadline | undefined {
  const open = deadlines.filter(({ state }) => state === 'running' || state === 'suspended');
  const rank = ({ state, dueAt }: CaseDeadline) => (state === 'suspended' ? Infinity : Date.parse(dueAt));
  return open.toSorted((a, b) => rank(a) - rank(b))[0];
}
