import { newId } from '#libs/database/id';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import { startReminder } from './remind-participants';
import { tellParticipants } from './tell-participants';
import type { MeetingMode } from './vocabulary';

export interface MeetingPlan {
  plannedOn: string;
  startsAt: string;
  mode: MeetingMode;
  place: string;
}

/** Day, time and place; everybody invited is told, and reminded when the day is near. Who takes part has been chosen before (`meeting.no-participants`, 422). */
export async function planMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  plan: MeetingPlan,
): Promise<void> {
  const meeting = await lockMeetingIn(tx, meetingId, 'accepted');
  if (civilDay(plan.plannedOn) < civilDayOf(tx.now)) {
    throw new DomainError('meeting.day-passed', { status: 422, field: 'plannedOn' });
  }
  if ((await tx.manager.countBy(MeetingParticipant, { meetingId })) === 0) {
    throw new DomainError('meeting.no-participants', { status: 422 });
  }
  const { plannedOn, startsAt, mode, place } = plan;
  const change = {
    state: 'planned' as const,
    plannedOn,
    startsAt,
    mode,
    place,
    round: meeting.round + 1,
    roundId: newId(),
  };
  await tx.manager.update(Meeting, { id: meetingId }, change);
  await tellParticipants(tx, { ...meeting, ...change }, 'meeting-invited');
  await startReminder(tx, { meetingId, roundId: change.roundId });
  for (const { petitionId } of await openItems(tx, meetingId)) {
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      titleKey: 'meeting.planned',
      data: { meetingId, meetingNumber: meeting.number, plannedOn },
    });
  }
}
