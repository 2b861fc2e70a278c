import type { Status } from '../vocabulary';

/** How far a case is: at the petition office, with its unit, or accepted by it. */
export type Stage = 'triage' | 'accept' | 'investigate';

const STAGES: Partial<Record<Status, Stage>> = {
  received: 'triage',
  triaged: 'triage',
  assigned: 'accept',
  accepted: 'investigate',
  investigating: 'investigate',
  'opinion-drafted': 'investigate',
};
const ORDER: readonly Stage[] = ['triage', 'accept', 'investigate'];

/** Null: it has ended, was answered, or is handled with another one. */
export function stageOf(status: Status): Stage | null {
  return STAGES[status] ?? null;
}

export function isBehind(one: Stage, other: Stage): boolean {
  return ORDER.indexOf(one) < ORDER.indexOf(other);
}
