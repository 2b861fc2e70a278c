import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { addToDossier } from '#libs/petition/dossier';
import { tellIfEmpty } from '#libs/petition/leave-agendas';
import { lockOpenPetition } from '#libs/petition/load-petition';
import { ableGroups } from './able-groups';
import { MeetingItem } from './entities/meeting-item.entity';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { lockMeeting, lockMeetingIn } from './load-meeting';

/**
 * Takes a case over from another meeting, so that one meeting deals with several; the convener has decided on both. The
 * meeting that is left without a case is cancelled. Refused (422, `meeting.participant-interested`) when everybody of a
 * post that takes part has an interest in the case (Reg. 28).
 */
export async function addCase(tx: OfficeTransaction, meetingId: string, petitionId: string): Promise<void> {
  await lockOpenPetition(tx, petitionId);
  const item = await tx.manager.findOneBy(MeetingItem, { petitionId, state: 'open' });
  if (!item || item.meetingId === meetingId) {
    throw new DomainError('meeting.unknown-item', { status: 422, field: 'petitionId' });
  }
  // In the order of their ids: two such moves crosswise don't wait for one another.
  for (const id of [meetingId, item.meetingId].sort()) await lockMeeting(tx, id);
  const { number, convenerGroup } = await lockMeetingIn(tx, meetingId, 'accepted', 'planned');
  await lockMeetingIn(tx, item.meetingId, 'accepted', 'planned');
  const invited = await tx.manager.findBy(MeetingParticipant, { meetingId });
  const groups = invited.map(({ unitId, role }) => groupOf(unitId, role));
  if (convenerGroup) groups.push(convenerGroup);
  if ((await ableGroups(tx.manager, groups, [petitionId])).length < groups.length) {
    throw new DomainError('meeting.participant-interested', { status: 422, field: 'petitionId' });
  }
  await tx.manager.update(
    MeetingItem,
    { id: item.id },
    { meetingId, minutesId: null, outcome: null, votesFor: null, votesAgainst: null, votesAbstained: null },
  );
  await tx.manager.query(`DELETE FROM meeting_task WHERE item_id = $1`, [item.id]);
  await tx.manager.query(`DELETE FROM meeting_position WHERE item_id = $1`, [item.id]);
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'meeting.joined',
    data: { meetingId, meetingNumber: number },
  });
  await tellIfEmpty(tx, item.meetingId);
}
