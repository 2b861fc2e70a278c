import { newId } from '#libs/database/id';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn } from './load-meeting';
import type { MeetingPlan } from './plan-meeting';
import { startReminder } from './remind-participants';
import { tellParticipants } from './tell-participants';

/**
 * Another day, hour or place for a meeting that is planned and not held yet: everybody invited is told and answers anew.
 * Asked for what it is already, it changes nothing.
 */
export async function moveMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  { plannedOn, startsAt, mode, place }: MeetingPlan,
): Promise<void> {
  const meeting = await lockMeetingIn(tx, meetingId, 'planned');
  if (meeting.heldOn) throw new DomainError('meeting.not-now');
  if (civilDay(plannedOn) < civilDayOf(tx.now)) {
    throw new DomainError('meeting.day-passed', { status: 422, field: 'plannedOn' });
  }
  const same =
    meeting.plannedOn === plannedOn &&
    meeting.startsAt === startsAt &&
    meeting.mode === mode &&
    meeting.place === place;
  if (same) return;
  const change = { plannedOn, startsAt, mode, place, round: meeting.round + 1, roundId: newId() };
  await tx.manager.update(Meeting, { id: meetingId }, change);
  await tellParticipants(tx, { ...meeting, ...change }, 'meeting-moved', { everybody: true });
  await tx.manager.update(
    MeetingParticipant,
    { meetingId },
    { answer: null, answeredBy: null, answeredAt: null, deputyId: null },
  );
  await startReminder(tx, { meetingId, roundId: change.roundId });
}
