import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { ableGroups, clerkGroups, convenerGroups } from './able-groups';
import { Meeting } from './entities/meeting.entity';
import { lockMeeting, openItems } from './load-meeting';

/** First step: the instance claims the meeting, and it is settled who convenes it and who prepares it. */
export async function openMeeting(
  tx: OfficeTransaction,
  meetingId: string,
  instance: ClaimingInstance,
): Promise<{ convenerGroup: string; clerkGroup: string; regular: boolean }> {
  const { kind } = await lockMeeting(tx, meetingId);
  await claimInstance(tx, { meetingId, processId: 'joint-meeting', cause: 'proposed' }, instance);
  const cases = (await openItems(tx, meetingId)).map(({ petitionId }) => petitionId);
  const [convenerGroup] = await ableGroups(tx.manager, await convenerGroups(tx.manager), cases);
  const [clerkGroup] = await ableGroups(tx.manager, clerkGroups(), cases);
  // Everybody has an interest: an incident that operations see; people have to be named who have none.
  if (!convenerGroup || !clerkGroup) throw new DomainError('meeting.participant-interested');
  await tx.manager.update(Meeting, { id: meetingId }, { convenerGroup });
  return { convenerGroup, clerkGroup, regular: kind === 'regular' };
}
