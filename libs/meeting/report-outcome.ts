import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { tellConcluded } from '#libs/petition/leave-agendas';
import { MeetingItem } from './entities/meeting-item.entity';
import { MeetingTask } from './entities/meeting-task.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeeting, openItems } from './load-meeting';
import { MEETING_ENDED } from './vocabulary';

/**
 * The minutes are signed: each case on the agenda gets its own outcome into its dossier and goes on with it; of what was
 * resolved of the other cases it says nothing. Answers the resolutions that are to be followed through.
 */
export async function reportOutcome(
  tx: OfficeTransaction,
  meetingId: string,
): Promise<{ meetingTaskIds: string[] }> {
  const { number, heldOn, state } = await lockMeeting(tx, meetingId);
  // Called off in the moment in which it was signed.
  if (MEETING_ENDED.includes(state)) return { meetingTaskIds: [] };
  for (const { id, petitionId, outcome } of await openItems(tx, meetingId)) {
    const resolutions = await tx.manager.findBy(MeetingTask, { itemId: id });
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      titleKey: 'meeting.resolved',
      data: {
        meetingId,
        meetingNumber: number,
        heldOn,
        resolved: outcome,
        resolutions: resolutions.map(({ unitId, what, dueOn }) => ({ unitId, what, dueOn })),
      },
    });
    await tx.manager.update(MeetingItem, { id }, { state: 'decided' });
    await endDeadlines(tx, petitionId, 'met', ['meeting-minutes']);
    await tellConcluded(tx, petitionId);
  }
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'following' });
  const [opened]: [{ id: string }[], number] = await tx.manager.query(
    `UPDATE meeting_task t SET state = 'open' FROM meeting_item i
     WHERE i.id = t.item_id AND t.meeting_id = $1 AND t.state = 'planned' AND i.state = 'decided' RETURNING t.id`,
    [meetingId],
  );
  return { meetingTaskIds: opened.map(({ id }) => id).sort() };
}

/** Everything that the meeting resolved is done, or has nothing left to be done for. */
export async function closeMeeting(tx: OfficeTransaction, meetingId: string): Promise<void> {
  const { state } = await lockMeeting(tx, meetingId);
  if (MEETING_ENDED.includes(state)) return;
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'closed', endedAt: tx.now });
}
