import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import type { Meeting } from './entities/meeting.entity';
import { lockMeetingIn } from './load-meeting';
import { factsOf } from './tell-participants';
import type { InvitationAnswer } from './vocabulary';

export interface Answer {
  answer: InvitationAnswer;
  /** Who comes on behalf of the post, when it is `deputy`. */
  deputyId?: string | null;
}

/**
 * Somebody in an invited post answers, and may answer otherwise until the day of the meeting is over. A deputy is told,
 * and sees the meeting from then on. Refused (422, `deputyId`) for whoever is not of the unit or has an interest in a
 * case on the agenda (Reg. 28).
 */
export async function answerInvitation(
  tx: OfficeTransaction,
  meetingId: string,
  participant: Pick<MeetingParticipant, 'id' | 'unitId'>,
  { answer, deputyId = null }: Answer,
): Promise<void> {
  const meeting = await lockMeetingIn(tx, meetingId, 'planned');
  if (!awaitsAnswers(meeting, tx.now)) throw new DomainError('meeting.not-now');
  const sent = answer === 'deputy' ? deputyId : null;
  if (answer === 'deputy') {
    const able = await ableDeputies(tx.manager, meetingId, participant.unitId);
    if (!able.some(({ id }) => id === sent) || sent === tx.actor.id) {
      throw new DomainError('meeting.deputy-unable', { status: 422, field: 'deputyId' });
    }
  }
  await tx.manager.update(
    MeetingParticipant,
    { id: participant.id },
    { answer, deputyId: sent, answeredBy: tx.actor.id, answeredAt: tx.now },
  );
  if (!sent) return;
  await giveStaffNotice(tx, {
    groups: [],
    persons: [sent],
    kind: 'meeting-deputised',
    meetingId,
    facts: factsOf(meeting),
    key: `${meetingId}:${meeting.round}:${participant.id}`,
  });
}

/** Planned, not held, and its day is not over. */
export function awaitsAnswers(
  { state, heldOn, plannedOn }: Pick<Meeting, 'state' | 'heldOn' | 'plannedOn'>,
  now: Date,
): boolean {
  return state === 'planned' && !heldOn && plannedOn !== null && civilDay(plannedOn) >= civilDayOf(now);
}

/** People of a unit who may come on behalf of one of its posts: none has an interest in a case on the agenda (Reg. 28, 30). */
export function ableDeputies(
  manager: Pick<EntityManager, 'query'>,
  meetingId: string,
  unitId: string,
): Promise<{ id: string; name: string; nameEn: string }[]> {
  return manager.query(
    `SELECT n.id, n.display_name AS name, n.display_name_en AS "nameEn" FROM person n
     WHERE n.active AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = n.id AND o.unit_id = $2)
       AND NOT EXISTS (SELECT 1 FROM meeting_item mi JOIN petition a ON a.id = mi.petition_id
         WHERE mi.meeting_id = $1 AND mi.state <> 'left' AND (
           EXISTS (SELECT 1 FROM interest i WHERE i.person_id = n.id AND i.petition_id = a.id)
           OR EXISTS (SELECT 1 FROM post e JOIN unit u ON u.id = e.unit_id
             WHERE e.person_id = n.id AND position('/' || a.accused_unit_id || '/' IN u.path) > 0)))
     ORDER BY n.display_name, n.id`,
    [meetingId, unitId],
  );
}

/** The participation that the actor answers for, by one of their posts; `meeting.not-invited` (422) when it isn't theirs. */
export async function ownParticipant(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  meetingId: string,
  participantId: string,
): Promise<Pick<MeetingParticipant, 'id' | 'unitId'>> {
  const own = (await ownParticipants(manager, actor, meetingId)).find(({ id }) => id === participantId);
  if (!own) throw new DomainError('meeting.not-invited', { status: 422, field: 'participantId' });
  return own;
}

export interface DeputyChoice {
  participantId: string;
  people: { id: string; name: string; nameEn: string }[];
}

/** For each invited post of the actor, whom it can send instead of them. */
export async function deputyChoices(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  meetingId: string,
): Promise<DeputyChoice[]> {
  const own = await ownParticipants(manager, actor, meetingId);
  return Promise.all(
    own.map(async ({ id, unitId }) => ({
      participantId: id,
      people: (await ableDeputies(manager, meetingId, unitId)).filter((one) => one.id !== actor.personId),
    })),
  );
}

function ownParticipants(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  meetingId: string,
): Promise<Pick<MeetingParticipant, 'id' | 'unitId'>[]> {
  return manager.query(
    `SELECT id, unit_id AS "unitId" FROM meeting_participant
     WHERE meeting_id = $1 AND unit_id || ':' || role = ANY ($2::text[]) ORDER BY unit_id, role`,
    [meetingId, actor.groups],
  );
}
