/**
 * Of what one of the staff can be reminded. `new-task`: a task has come to them or their post; `yellow`, `red`: the light of a task
 * of theirs; the others are notices of the office (`reminder_kind` in the database says which).
 */
export const REMINDER_KINDS = [
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
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Beside the pages, which show everything. `webhook`: to the office's own systems, as an administrator has set. */
export const REMINDER_WAYS = ['email', 'browser', 'webhook'] as const;
export type ReminderWay = (typeof REMINDER_WAYS)[number];

/** `reminders`: what has gathered; `digest`: that of a day; `confirm`: the code that confirms an address. */
export const REMINDER_MAILS = ['reminders', 'digest', 'confirm'] as const;
export type ReminderMailKind = (typeof REMINDER_MAILS)[number];

/** `dropped`: nothing was left to be said when its time came. */
export const REMINDER_MAIL_STATES = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type ReminderMailState = (typeof REMINDER_MAIL_STATES)[number];

/** How often an e-mail is tried before it is given up. */
export const REMINDER_TRIES = 10;
