import type { PetitionView } from '../api/types';

/** The actions that have a button above the case; the others stand beside what they change. */
const CASE_ACTIONS = [
  'extension',
  'transfer',
  'merge',
  'unmerge',
  'split',
  'forward',
  'joint-meeting',
  'supervise',
  'assisted-return',
  'backlog-case',
  'attach',
  'tag',
  'interest',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** What the reader may do to the case now, as the server says. */
export function availableActions({ actions }: Pick<PetitionView, 'actions'>): CaseAction[] {
  return CASE_ACTIONS.filter((action) => actions.includes(action));
}
