import type { Light } from '#libs/deadline/light';
import type { Localised } from '#libs/step-texts/step-texts';
import type { ReminderLine } from '../read-reminder-lines';
import type { ReminderKind } from '../vocabulary';

/** What a receiver gets: nobody's name and nothing that anybody wrote. Of an accusation neither number nor step nor deadline. */
export interface WebhookBody {
  /** That of the header `idempotency-key`. */
  id: string;
  kind: ReminderKind | 'test';
  /** Whom it is for: the person's id in the product, which says nothing by itself; null in a test. */
  recipient: string | null;
  /** Of the petition or the meeting. */
  number: string | null;
  step: Localised | null;
  deadline: Localised | null;
  light: Light | null;
  /** An instant, ISO 8601 in UTC. */
  dueAt: string | null;
  link: string;
}

export function webhookBody(
  id: string,
  recipient: string,
  { kind, number, step, light, dueAt, path }: ReminderLine,
  deadline: Localised | null,
  publicUrl: string,
): string {
  const body: WebhookBody = {
    id,
    kind,
    recipient,
    number,
    step,
    deadline: number === null ? null : deadline,
    light,
    dueAt: dueAt?.toISOString() ?? null,
    link: new URL(path, publicUrl).href,
  };
  return JSON.stringify(body);
}

/** What the test button sends: of no case. */
export function sampleBody(id: string, publicUrl: string): string {
  const nothing = { recipient: null, number: null, step: null, deadline: null, light: null, dueAt: null };
  const body: WebhookBody = { id, kind: 'test', ...nothing, link: new URL('/inbox', publicUrl).href };
  return JSON.stringify(body);
}
