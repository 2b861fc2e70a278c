import { civilDay, civilDayOf } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import './messages';

/** Fields of steps that say when something was done; what was done lies in the past. */
const DONE_ON = ['heldAt', 'contactedOn', 'resolvedOn', 'explainedOn', 'convenedOn', 'decidedOn'] as const;

/** Refuses (422, on the field) a day of something done that lies after today in China. */
export function refuseFutureDays(values: object, now: Date): void {
  for (const field of DONE_ON) {
    const day = (values as Record<string, unknown>)[field];
    if (typeof day === 'string' && civilDay(day) > civilDayOf(now)) {
      throw new DomainError('petition.day-in-future', { status: 422, field });
    }
  }
}
