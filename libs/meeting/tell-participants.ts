import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import type { StaffNoticeKind } from '#libs/staff-notice/vocabulary';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import type { Meeting } from './entities/meeting.entity';

/** What a notice says of a meeting: its number, and its day and hour once they are known; never a case. */
type ToldMeeting = Pick<Meeting, 'id' | 'number' | 'plannedOn' | 'startsAt' | 'round'>;

/**
 * Tells those who take part something of the meeting, once in each of its rounds and for each thing that it is `about`: a
 * deputy in the place of whoever sends them, and nobody who does not come, unless `everybody` is told.
 */
export async function tellParticipants(
  tx: OfficeTransaction,
  meeting: ToldMeeting,
  kind: StaffNoticeKind,
  {
    everybody = false,
    groups,
    about,
  }: { everybody?: boolean; groups?: readonly string[]; about?: string } = {},
): Promise<void> {
  const invited = (await tx.manager.findBy(MeetingParticipant, { meetingId: meeting.id })).filter(
    ({ unitId, role }) => !groups || groups.includes(groupOf(unitId, role)),
  );
  const coming = invited.filter(({ answer }) => answer !== 'not-coming');
  const told = everybody ? invited : coming.filter(({ answer }) => answer !== 'deputy');
  await giveStaffNotice(tx, {
    groups: told.map(({ unitId, role }) => groupOf(unitId, role)),
    persons: coming.flatMap(({ answer, deputyId }) => (answer === 'deputy' && deputyId ? [deputyId] : [])),
    kind,
    meetingId: meeting.id,
    facts: factsOf(meeting),
    key: [meeting.id, meeting.round, ...(about ? [about] : [])].join(':'),
  });
}

/** Numbers and days for the text of a notice. */
export function factsOf({ number, plannedOn, startsAt }: ToldMeeting): Record<string, string> {
  return { number, ...(plannedOn && { day: plannedOn }), ...(startsAt && { time: startsAt }) };
}
