import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { tellConcluded } from '#libs/petition/leave-agendas';
import { MeetingItem } from './entities/meeting-item.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';

/** The convener decides whether the meeting is held. A case that is turned down goes on as before, with the grounds. */
export async function decideMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  { held, grounds }: { held: boolean; grounds: string },
): Promise<void> {
  const { number } = await lockMeetingIn(tx, meetingId, 'proposed');
  const items = await openItems(tx, meetingId);
  for (const { id, petitionId } of items) {
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      titleKey: held ? 'meeting.accepted' : 'meeting.declined',
      data: { meetingId, meetingNumber: number, grounds },
    });
    if (held) continue;
    await tx.manager.update(MeetingItem, { id }, { state: 'declined', outcome: grounds });
    await endDeadlines(tx, petitionId, 'met', ['joint-meeting-convened']);
    await tellConcluded(tx, petitionId);
  }
  const change = held ? { state: 'accepted' as const } : { state: 'declined' as const, endedAt: tx.now };
  await tx.manager.update(Meeting, { id: meetingId }, change);
}
