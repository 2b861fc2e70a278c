import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf, type Role } from '#libs/organisation/role';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { ableGroups } from './able-groups';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import { factsOf, tellParticipants } from './tell-participants';

export interface Invited {
  unitId: string;
  role: Role;
}

/**
 * Says who is invited, post by post; replaces the list, and keeps what is known of those who stay on it. Once the meeting has
 * its day, who is added or taken off is told. Refused (422)
 * for a post that nobody holds, and for one in which everybody has an interest in a case on the agenda (Reg. 28).
 */
export async function chooseParticipants(
  tx: OfficeTransaction,
  meetingId: string,
  invited: readonly Invited[],
): Promise<void> {
  const meeting = await lockMeetingIn(tx, meetingId, 'accepted', 'planned');
  const groups = [...new Set(invited.map(({ unitId, role }) => groupOf(unitId, role)))];
  await refuseUnable(tx, meetingId, groups);
  const before = (await tx.manager.findBy(MeetingParticipant, { meetingId })).map(({ unitId, role }) =>
    groupOf(unitId, role),
  );
  await tx.manager.query(
    `DELETE FROM meeting_participant WHERE meeting_id = $1 AND unit_id || ':' || role <> ALL ($2::text[])`,
    [meetingId, groups],
  );
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(MeetingParticipant)
    .values(
      groups.map((group) => {
        const [unitId, role] = group.split(':') as [string, Role];
        return { id: newId(), meetingId, unitId, role, attended: null, position: null };
      }),
    )
    .orIgnore()
    .execute();
  if (meeting.state !== 'planned' || meeting.heldOn) return;
  await tellParticipants(tx, meeting, 'meeting-invited', {
    groups: groups.filter((one) => !before.includes(one)),
  });
  await giveStaffNotice(tx, {
    groups: before.filter((one) => !groups.includes(one)),
    kind: 'meeting-uninvited',
    facts: factsOf(meeting),
    // Whoever is invited again and taken off again is told again.
    key: `${meetingId}:${tx.cause}`,
  });
}

async function refuseUnable(tx: OfficeTransaction, meetingId: string, groups: string[]): Promise<void> {
  const held = await ableGroups(tx.manager, groups, []);
  const unknown = groups.findIndex((group) => !held.includes(group));
  if (unknown >= 0) throw refused('meeting.unknown-participant', unknown);
  const cases = (await openItems(tx, meetingId)).map(({ petitionId }) => petitionId);
  const able = await ableGroups(tx.manager, groups, cases);
  const interested = groups.findIndex((group) => !able.includes(group));
  if (interested >= 0) throw refused('meeting.participant-interested', interested);
}

const refused = (code: string, index: number) =>
  new DomainError(code, { status: 422, field: `participants.${index}.unitId` });
