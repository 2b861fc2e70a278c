import { tellParticipants } from '#libs/meeting/tell-participants';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';

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
  for (const { meetingId } of left) await tellIfEmpty(tx, meetingId);
  // The instance of the case that waits for the meeting's outcome has nothing to wait for any more.
  if (left.length > 0) await tellConcluded(tx, petitionId);
  if (NOTHING_LEFT.includes(closingKind)) await dropTasks(tx, petitionId);
}

/** A meeting that was called for cases ends before it is held when none is left; a regular one is held all the same. */
export async function tellIfEmpty(tx: OfficeTransaction, meetingId: string): Promise<void> {
  const open: unknown[] = await tx.manager.query(
    `SELECT 1 FROM meeting_item WHERE meeting_id = $1 AND state = 'open' LIMIT 1`,
    [meetingId],
  );
  if (open.length > 0) return;
  const [[ended]]: [EndedMeeting[], number] = await tx.manager.query(
    `UPDATE meeting SET state = 'cancelled', ended_at = $2
     WHERE id = $1 AND kind = 'case' AND state IN ('proposed', 'accepted', 'planned', 'recorded') AND signed_at IS NULL
     RETURNING id, number, planned_on::text AS "plannedOn", starts_at AS "startsAt", round, held_on IS NOT NULL AS held`,
    [meetingId, tx.now],
  );
  if (!ended) return;
  // Whoever was invited need not come.
  if (ended.round > 0 && !ended.held) await tellParticipants(tx, ended, 'meeting-cancelled');
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: null,
    payload: { name: 'meeting-emptied', correlationKey: meetingId },
  });
}

type EndedMeeting = Parameters<typeof tellParticipants>[1] & { held: boolean };

/** The instance of a case is told that the meeting has come to a result. */
export async function tellConcluded(tx: OfficeTransaction, petitionId: string): Promise<void> {
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: 'joint-meeting-concluded', correlationKey: petitionId },
  });
}

async function dropTasks(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const [dropped]: [{ id: string }[], number] = await tx.manager.query(
    `UPDATE meeting_task SET state = 'dropped' WHERE petition_id = $1 AND state IN ('planned', 'open') RETURNING id`,
    [petitionId],
  );
  for (const { id } of dropped) {
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
        payload: { name: 'meeting-task-ended', correlationKey: id },
      },
    );
  }
}
