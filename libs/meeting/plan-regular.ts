import { newId } from '#libs/database/id';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { nextMeetingNumber } from '#libs/petition/propose-meeting';
import './messages';

/**
 * Puts regular meetings (例会) into the year's plan, one for each day. Nobody has to decide whether they are held; cases
 * that wait are put on their agendas, and one is held without any if none does. Answers their ids. Refused (422) for a
 * day that has passed, and for one on which a regular meeting is planned already: asked twice, it is planned once.
 */
export async function planRegular(tx: OfficeTransaction, days: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, plannedOn] of days.entries()) {
    const field = `days.${index}`;
    if (civilDay(plannedOn) < civilDayOf(tx.now)) {
      throw new DomainError('meeting.day-passed', { status: 422, field });
    }
    // Numbers are given one after the other: whoever plans the same day waits here, and then sees this one.
    const number = await nextMeetingNumber(tx);
    const taken: unknown[] = await tx.manager.query(
      `SELECT 1 FROM meeting WHERE kind = 'regular' AND planned_on = $1 AND state <> 'cancelled'`,
      [plannedOn],
    );
    if (taken.length > 0) throw new DomainError('meeting.day-taken', { status: 422, field });
    ids.push(await openRegular(tx, number, plannedOn));
  }
  return ids;
}

async function openRegular(tx: OfficeTransaction, number: string, plannedOn: string): Promise<string> {
  const id = newId();
  await tx.manager.query(
    `INSERT INTO meeting (id, number, kind, state, created_at, planned_on) VALUES ($1, $2, 'regular', 'accepted', $3, $4)`,
    [id, number, tx.now, plannedOn],
  );
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: null,
    payload: { processId: 'joint-meeting', variables: { meetingId: id } },
  });
  return id;
}
