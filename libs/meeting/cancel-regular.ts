import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import { tellParticipants } from './tell-participants';

/**
 * Takes a regular meeting out of the plan before it is held. Refused (409, `meeting.not-regular`, `meeting.has-cases`)
 * for one that was called for cases, and while a case waits for it: that is moved to another meeting first.
 */
export async function cancelRegular(tx: OfficeTransaction, meetingId: string): Promise<void> {
  const meeting = await lockMeetingIn(tx, meetingId, 'accepted', 'planned');
  if (meeting.kind !== 'regular') throw new DomainError('meeting.not-regular');
  if ((await openItems(tx, meetingId)).length > 0) throw new DomainError('meeting.has-cases');
  await tx.manager.update(Meeting, { id: meetingId }, { state: 'cancelled', endedAt: tx.now });
  if (meeting.state === 'planned') await tellParticipants(tx, meeting, 'meeting-cancelled');
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: null,
    // An instance that has not begun to listen yet hears of it when it does.
    payload: { name: 'meeting-emptied', correlationKey: meetingId, ttlMs: 30 * 86_400_000 },
  });
}
