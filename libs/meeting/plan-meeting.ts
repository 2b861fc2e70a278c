import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import type { MeetingMode } from './vocabulary';

export interface MeetingPlan {
  plannedOn: string;
  startsAt: string;
  mode: MeetingMode;
  place: string;
}

/** Day, time and place; who takes part has been chosen before (`meeting.no-participants`, 422). */
export async function planMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  plan: MeetingPlan,
): Promise<void> {
  const { number } = await lockMeetingIn(tx, meetingId, 'accepted');
  if (civilDay(plan.plannedOn) < civilDayOf(tx.now)) {
    throw new DomainError('meeting.day-passed', { status: 422, field: 'plannedOn' });
  }
  if ((await tx.manager.countBy(MeetingParticipant, { meetingId })) === 0) {
    throw new DomainError('meeting.no-participants', { status: 422 });
  }
  const { plannedOn, startsAt, mode, place } = plan;
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'planned', plannedOn, startsAt, mode, place });
  for (const { petitionId } of await openItems(tx, meetingId)) {
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      titleKey: 'meeting.planned',
      data: { meetingId, meetingNumber: number, plannedOn },
    });
  }
}
