import { newId } from '#libs/database/id';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { ItemCause } from '#libs/meeting/vocabulary';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';

export interface MeetingProposal {
  petitionId: string;
  reason: string;
  cause: ItemCause;
}

/**
 * Proposes a joint meeting on a case: a meeting with the case alone on its agenda, which the convener decides on. The
 * petition is locked by the caller. Refused (409, `petition.joint-meeting-pending`) while it is on another agenda.
 */
export async function proposeMeeting(tx: OfficeTransaction, proposal: MeetingProposal): Promise<void> {
  const { petitionId, reason, cause } = proposal;
  const meetingId = newId();
  const item: unknown[] = await tx.manager.query(
    `INSERT INTO meeting_item (id, meeting_id, petition_id, reason, cause, proposed_by, proposed_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'open') ON CONFLICT (petition_id) WHERE state = 'open' DO NOTHING
     RETURNING id`,
    [newId(), meetingId, petitionId, reason, cause, tx.actor.id, tx.now],
  );
  if (item.length === 0) throw new DomainError('petition.joint-meeting-pending');
  await tx.manager.query(
    `INSERT INTO meeting (id, number, state, created_at) VALUES ($1, $2, 'proposed', $3)`,
    [meetingId, await nextMeetingNumber(tx), tx.now],
  );
  await startDeadline(tx, {
    petitionId,
    rowId: 'joint-meeting-convened',
    countedFrom: tx.now,
    unitId: 'petition-office',
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: cause === 'person' ? 'petition.joint-meeting-requested' : `meeting.proposed-${cause}`,
    data: { reason, meetingId },
  });
  await enqueue(
    tx.manager,
    {
      kind: 'start-instance',
      petitionId: null,
      payload: { processId: 'joint-meeting', variables: { meetingId } },
    },
    {
      kind: 'publish-message',
      petitionId,
      payload: { name: 'joint-meeting-proposed', correlationKey: petitionId },
    },
  );
}

/** `LXH-2026-0001`: gapless within a year of China's calendar. */
export async function nextMeetingNumber(tx: OfficeTransaction): Promise<string> {
  const prefix = `LXH-${isoDate(civilDayOf(tx.now)).slice(0, 4)}-`;
  await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('meeting.number'))`);
  const [{ next }] = await tx.manager.query(
    `SELECT coalesce(max(substring(number FROM length($1) + 1)::int), 0) + 1 AS next FROM meeting
     WHERE starts_with(number, $1)`,
    [prefix],
  );
  return prefix + String(next).padStart(4, '0');
}
