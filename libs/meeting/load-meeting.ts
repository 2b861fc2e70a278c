import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { MeetingItem } from './entities/meeting-item.entity';
import { Meeting } from './entities/meeting.entity';
import './messages';
import type { MeetingState } from './vocabulary';

/** The meeting, locked until the transaction ends; `meeting.not-found` (404) when there is none. */
export async function lockMeeting(tx: OfficeTransaction, id: string): Promise<Meeting> {
  const meeting = await tx.manager.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw new DomainError('meeting.not-found', { status: 404 });
  return meeting;
}

/** The same, refused (409, `meeting.not-now`) when it stands elsewhere. */
export async function lockMeetingIn(
  tx: OfficeTransaction,
  id: string,
  ...states: readonly MeetingState[]
): Promise<Meeting> {
  const meeting = await lockMeeting(tx, id);
  if (!states.includes(meeting.state)) throw new DomainError('meeting.not-now');
  return meeting;
}

/** What is on the agenda and waits for the meeting. */
export function openItems(tx: OfficeTransaction, meetingId: string): Promise<MeetingItem[]> {
  return tx.manager.find(MeetingItem, {
    where: { meetingId, state: 'open' },
    order: { proposedAt: 'ASC', id: 'ASC' },
  });
}
