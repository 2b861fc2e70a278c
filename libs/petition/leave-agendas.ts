import { factsOf, tellParticipants } from '#libs/meeting/tell-participants';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { enqueue } from '#libs/outbox/enqueue';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

/** Cases that end so leave nothing for anybody to do: what a meeting resolved of them is not followed through. */
export const NOTHING_LEFT: readonly string[] = ['withdrawal', 'joined', 'refusal', 'redirection', 'transfer'];

/**
 * The case ends and leaves the agendas on which it waits; the meetings go on for their other cases, and one that has no
 * other is told that it is empty. What a meeting has resolved of a case that ended with its answer is still done.
 */
export async function leaveAgendas(
  tx: OfficeTransaction,
  petitionId: string,
  closingKind: string,
): Promise<void> {
  const [left]: [{ meetingId: string }[], number] = await tx.manager.query(
    `UPDATE meeting_item SET state = 'left' WHERE petition_id = $1 AND state = 'open'
     RETURNING meeting_id AS "meetingId"`,
    [petitionId],
  );
  for (const { meetingId } of left) {
    if (!(await tellIfEmpty(tx, meetingId))) await tellOfLeaving(tx, meetingId, petitionId);
  }
  // The instance of the case that waits for the meeting's outcome has nothing to wait for any more.
  if (left.length > 0) await tellConcluded(tx, petitionId);
  if (NOTHING_LEFT.includes(closingKind)) await dropTasks(tx, petitionId);
}

/**
 * A meeting that was called for cases ends before it is held when none is left; a regular one is held all the same. Answers
 * whether it has ended.
 */
export async function tellIfEmpty(tx: OfficeTransaction, meetingId: string): Promise<boolean> {
  const open: unknown[] = await tx.manager.query(
    `SELECT 1 FROM meeting_item WHERE meeting_id = $1 AND state = 'open' LIMIT 1`,
    [meetingId],
  );
  if (open.length > 0) return false;
  const [[ended]]: [EndedMeeting[], number] = await tx.manager.query(
    `UPDATE meeting SET state = 'cancelled', ended_at = $2
     WHERE id = $1 AND kind = 'case' AND state IN ('proposed', 'accepted', 'planned', 'recorded') AND signed_at IS NULL
     RETURNING id, number, planned_on::text AS "plannedOn", starts_at AS "startsAt", round, held_on IS NOT NULL AS held,
       convener_group AS convener`,
    [meetingId, tx.now],
  );
  if (!ended) return false;
  // Whoever was invited need not come, nor whoever convened it.
  if (ended.round > 0 && !ended.held) {
    await tellParticipants(tx, ended, 'meeting-cancelled');
    await giveStaffNotice(tx, {
      groups: ended.convener ? [ended.convener] : [],
      kind: 'meeting-cancelled',
      meetingId,
      facts: factsOf(ended),
      key: `${meetingId}:${ended.round}`,
    });
  }
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: null,
    payload: { name: 'meeting-emptied', correlationKey: meetingId },
  });
  return true;
}

type EndedMeeting = Parameters<typeof tellParticipants>[1] & { held: boolean; convener: string | null };

/** Those who are invited to a meeting that goes on hear that its agenda is shorter; never by which case. */
async function tellOfLeaving(tx: OfficeTransaction, meetingId: string, petitionId: string): Promise<void> {
  const [meeting]: Parameters<typeof tellParticipants>[1][] = await tx.manager.query(
    `SELECT id, number, planned_on::text AS "plannedOn", starts_at AS "startsAt", round FROM meeting
     WHERE id = $1 AND state = 'planned' AND held_on IS NULL`,
    [meetingId],
  );
  if (meeting) await tellParticipants(tx, meeting, 'meeting-case-left', { about: petitionId });
}

/** The instance of a case is told that the meeting has come to a result. */
export async function tellConcluded(tx: OfficeTransaction, petitionId: string): Promise<void> {
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: 'joint-meeting-concluded', correlationKey: petitionId },
  });
}

interface DroppedTask {
  id: string;
  unitId: string;
  meetingId: string;
  number: string;
  begun: boolean;
}

async function dropTasks(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const [dropped]: [DroppedTask[], number] = await tx.manager.query(
    `UPDATE meeting_task t SET state = 'dropped' FROM meeting_task was, meeting m
     WHERE t.petition_id = $1 AND t.state IN ('planned', 'open') AND was.id = t.id AND m.id = t.meeting_id
     RETURNING t.id, t.unit_id AS "unitId", t.meeting_id AS "meetingId", m.number, was.state = 'open' AS begun`,
    [petitionId],
  );
  for (const { id, unitId, meetingId, number, begun } of dropped) {
    // Whoever had it to do is told; before the minutes are signed nobody had.
    await giveStaffNotice(tx, {
      groups: begun ? [groupOf(unitId, 'head')] : [],
      kind: 'meeting-resolution-dropped',
      meetingId,
      facts: { number },
      key: id,
    });
    await enqueue(
      tx.manager,
      {
        kind: 'publish-message',
        petitionId,
        payload: { name: 'meeting-task-dropped', correlationKey: id },
      },
      {
        kind: 'publish-message',
        petitionId,
        // The meeting's instance may not have come to where it listens yet.
        payload: { name: 'meeting-task-ended', correlationKey: id, ttlMs: 30 * 86_400_000 },
      },
    );
  }
}
