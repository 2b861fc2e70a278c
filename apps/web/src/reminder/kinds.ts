import type { ReminderKind } from '../api/types';

/** Of what one can be reminded, in the order in which it is asked. */
export const KINDS: readonly ReminderKind[] = [
  'new-task',
  'yellow',
  'red',
  'urged',
  'sent-back',
  'mentioned',
  'copied',
  'followed',
  'co-sign',
  'meeting',
  'other',
];
