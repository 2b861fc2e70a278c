import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import { requireOwnWords, type Words } from './own-words';
import { writeMinutes } from './write-minutes';

/**
 * The meeting was held and its minutes are drafted, as papers too. Refused (422) while nobody attended, a case has no outcome,
 * what was written of one case names another, or the day has not come. Drafted again, after the convener sent them back, the deadlines stay what they were.
 */
export async function recordMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  { convenedOn, minutes }: { convenedOn: string; minutes: string },
): Promise<void> {
  const meeting = await lockMeetingIn(tx, meetingId, 'planned');
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
  await requireOwnWords(tx, items, await wordsOn(tx, meetingId));
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'recorded', heldOn: convenedOn, minutes });
  await writeMinutes(tx, { ...meeting, heldOn: convenedOn, minutes });
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

/** What was written of each case, when another may not have been on the agenda yet. */
function wordsOn(tx: OfficeTransaction, meetingId: string): Promise<Words[]> {
  return tx.manager.query(
    `SELECT id AS "itemId", outcome AS text, NULL AS field FROM meeting_item WHERE meeting_id = $1 AND outcome IS NOT NULL
     UNION ALL SELECT item_id, what, NULL FROM meeting_task WHERE meeting_id = $1
     UNION ALL SELECT w.item_id, w.text, NULL FROM meeting_position w JOIN meeting_participant mp ON mp.id = w.participant_id
       WHERE mp.meeting_id = $1`,
    [meetingId],
  );
}

/** The convener sends the minutes back; they are drafted again. What is signed stays signed (409). */
export async function returnMinutes(tx: OfficeTransaction, meetingId: string): Promise<void> {
  const { signedAt } = await lockMeetingIn(tx, meetingId, 'recorded');
  if (signedAt) throw new DomainError('meeting.not-now');
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'planned' });
  for (const { petitionId } of await openItems(tx, meetingId)) {
    await endDeadlines(tx, petitionId, 'cancelled', ['meeting-minutes']);
  }
}
