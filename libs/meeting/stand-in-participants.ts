import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { groupOf, type Role } from '#libs/organisation/role';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { ableGroups, clerkGroups } from './able-groups';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { lockMeeting, openItems } from './load-meeting';
import { factsOf } from './tell-participants';

/** `n` may take part in the meeting of participant `mp`: active, of its unit, without an interest in a case (Reg. 28, 30). */
const MAY = `n.active AND NOT EXISTS (SELECT 1 FROM meeting_item mi JOIN petition a ON a.id = mi.petition_id
  WHERE mi.meeting_id = mp.meeting_id AND mi.state <> 'left' AND (
    EXISTS (SELECT 1 FROM interest i WHERE i.person_id = n.id AND i.petition_id = a.id)
    OR EXISTS (SELECT 1 FROM post e JOIN unit u ON u.id = e.unit_id
      WHERE e.person_id = n.id AND position('/' || a.accused_unit_id || '/' IN u.path) > 0)))`;

/** Who of the unit takes part when nobody in the invited post may: by their posts in this order. */
const NEXT: readonly Role[] = ['head', 'leader', 'supervisor', 'handler', 'registrar'];

/**
 * Sees to it that each invitation to a meeting that is planned and still to come lies with somebody who may take part. A
 * deputy who has left the unit, is no more active or has an interest in a case is none any more, and the post answers
 * anew; for a post in which nobody is left, the next of the unit is its deputy and is told; where there is none, the
 * petition office is asked to invite another post.
 */
export async function standInParticipants(dataSource: DataSource, office: OfficeService): Promise<void> {
  const today = isoDate(civilDayOf(office.now()));
  const concerned: { id: string; meetingId: string }[] = await dataSource.query(
    `SELECT mp.id, mp.meeting_id AS "meetingId" FROM meeting_participant mp JOIN meeting m ON m.id = mp.meeting_id
     WHERE m.state = 'planned' AND m.held_on IS NULL AND m.planned_on >= $1 AND mp.answer IS DISTINCT FROM 'not-coming'
       AND NOT EXISTS (SELECT 1 FROM person n JOIN post o ON o.person_id = n.id
         WHERE o.unit_id = mp.unit_id AND ${MAY}
           AND CASE WHEN mp.answer = 'deputy' THEN n.id = mp.deputy_id ELSE o.role = mp.role END)`,
    [today],
  );
  for (const { id, meetingId } of concerned) {
    await office.transaction(SYSTEM, `stand-in:${newId()}`, (tx) => standInParticipant(tx, meetingId, id));
  }
}

async function standInParticipant(tx: OfficeTransaction, meetingId: string, id: string): Promise<void> {
  const meeting = await lockMeeting(tx, meetingId);
  const participant = await tx.manager.findOneBy(MeetingParticipant, { id, meetingId });
  if (!participant || meeting.state !== 'planned') return;
  const { unitId, role, answer, deputyId } = participant;
  const group = groupOf(unitId, role);
  const told = {
    meetingId,
    facts: factsOf(meeting),
    key: `${meetingId}:${meeting.round}:${id}:${deputyId ?? ''}`,
  };
  const cases = (await openItems(tx, meetingId)).map(({ petitionId }) => petitionId);
  const held = (await ableGroups(tx.manager, [group], cases)).length > 0;
  if (held && answer === 'deputy') {
    await answered(tx, id, null, null);
    await giveStaffNotice(tx, { ...told, groups: [group], kind: 'meeting-deputy-lost' });
    return;
  }
  if (held) return;
  const [next]: { id: string }[] = await tx.manager.query(
    `SELECT n.id FROM meeting_participant mp JOIN post o ON o.unit_id = mp.unit_id JOIN person n ON n.id = o.person_id
     WHERE mp.id = $1 AND ${MAY} ORDER BY coalesce(array_position($2::text[], o.role), 99), n.username LIMIT 1`,
    [id, NEXT],
  );
  if (next) {
    await answered(tx, id, 'deputy', next.id);
    await giveStaffNotice(tx, { ...told, groups: [], persons: [next.id], kind: 'meeting-deputised' });
    return;
  }
  await giveStaffNotice(tx, {
    ...told,
    groups: await ableGroups(tx.manager, clerkGroups(), cases),
    kind: 'meeting-post-vacant',
  });
}

/** Nobody said so: the answer is the office's. */
async function answered(
  tx: OfficeTransaction,
  id: string,
  answer: 'deputy' | null,
  deputyId: string | null,
): Promise<void> {
  const answeredAt = answer ? tx.now : null;
  await tx.manager.update(MeetingParticipant, { id }, { answer, deputyId, answeredBy: null, answeredAt });
}
