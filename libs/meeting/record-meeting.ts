import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';

/**
 * The meeting was held and its minutes are drafted. Refused (422) while nobody attended, a case has no outcome, or the
 * day has not come. Drafted again, after the convener sent them back, the deadlines stay what they were.
 */
export async function recordMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  { convenedOn, minutes }: { convenedOn: string; minutes: string },
): Promise<void> {
  await lockMeetingIn(tx, meetingId, 'planned');
  if (civilDay(convenedOn) > civilDayOf(tx.now)) {
    throw new DomainError('meeting.day-in-future', { status: 422, field: 'convenedOn' });
  }
  if ((await tx.manager.countBy(MeetingParticipant, { meetingId, attended: true })) === 0) {
    throw new DomainError('meeting.nobody-attended', { status: 422 });
  }
  const items = await openItems(tx, meetingId);
  if (items.some(({ outcome }) => !outcome)) {
    throw new DomainError('meeting.outcome-missing', { status: 422 });
  }
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'recorded', heldOn: convenedOn, minutes });
  for (const { petitionId } of items) {
    await endDeadlines(tx, petitionId, 'met', ['joint-meeting-convened']);
    await startDeadline(tx, {
      petitionId,
      rowId: 'meeting-minutes',
      countedFrom: tx.now,
      unitId: PETITION_OFFICE,
      suffix: petitionId,
    });
  }
}

/** The convener sends the minutes back; they are drafted again. */
export async function returnMinutes(tx: OfficeTransaction, meetingId: string): Promise<void> {
  await lockMeetingIn(tx, meetingId, 'recorded');
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'planned' });
  for (const { petitionId } of await openItems(tx, meetingId)) {
    await endDeadlines(tx, petitionId, 'cancelled', ['meeting-minutes']);
  }
}
