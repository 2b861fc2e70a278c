import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { endDeadline } from '#libs/deadline-watch/end-deadline';
import { moveDeadline } from '#libs/deadline-watch/move-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { enqueue } from '#libs/outbox/enqueue';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import { ableGroups, convenerGroups } from './able-groups';
import { Meeting } from './entities/meeting.entity';
import { MeetingTask } from './entities/meeting-task.entity';

/** Each resolution is followed through by an instance of its own, which carries the case that it is about. */
export async function startFollowThrough(tx: OfficeTransaction, meetingTaskId: string): Promise<void> {
  const { petitionId, state } = await tx.manager.findOneByOrFail(MeetingTask, { id: meetingTaskId });
  // Its case has left since: the meeting has been told already.
  if (state === 'dropped') return;
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: 'meeting-resolution', variables: { petitionId, meetingTaskId } },
  });
}

export interface ResolutionStep {
  petitionId: string;
  meetingTaskId: string;
}

/** First step: the instance claims the resolution, whose last day the meeting has set. */
export async function openResolution(
  tx: OfficeTransaction,
  { petitionId, meetingTaskId }: ResolutionStep,
  instance: ClaimingInstance,
): Promise<{ ownerGroup: string; convenerGroup: string; deadlineId: string }> {
  await lockPetition(tx, petitionId);
  const task = await tx.manager.findOneByOrFail(MeetingTask, { id: meetingTaskId, petitionId });
  // Dropped before it began: there is nothing to follow through, and no time for it runs.
  if (task.state === 'dropped') throw new DomainError('instance-superseded');
  await claimInstance(tx, { petitionId, processId: 'meeting-resolution', cause: meetingTaskId }, instance);
  const { id } = await startDeadline(tx, {
    petitionId,
    rowId: 'meeting-resolution',
    countedFrom: tx.now,
    unitId: task.unitId,
    lastDay: task.dueOn,
  });
  const { convenerGroup: own } = await tx.manager.findOneByOrFail(Meeting, { id: task.meetingId });
  const conveners = [...(own ? [own] : []), ...(await convenerGroups(tx.manager))];
  const [convenerGroup = conveners[0] as string] = await ableGroups(tx.manager, conveners, [petitionId]);
  return { ownerGroup: groupOf(task.unitId, 'head'), convenerGroup, deadlineId: id };
}

/** The owner says that it is done, and how. */
export async function carryOut(
  tx: OfficeTransaction,
  instanceKey: string,
  { report }: { report: string },
): Promise<void> {
  const { task, deadlineId } = await resolutionOf(tx, instanceKey);
  await tx.manager.update(
    MeetingTask,
    { id: task.id },
    { state: 'done', report, doneBy: tx.actor.id, doneAt: tx.now },
  );
  if (deadlineId) await endDeadline(tx, deadlineId, 'met');
}

/** Overdue, it is back with the convener, who says what has to be done, and sets another last day if that helps. */
export async function answerOverdue(
  tx: OfficeTransaction,
  instanceKey: string,
  { instruction, newDay }: { instruction: string; newDay?: string },
): Promise<void> {
  const { task, deadlineId } = await resolutionOf(tx, instanceKey);
  await addToDossier(tx, {
    petitionId: task.petitionId,
    kind: 'office',
    titleKey: 'meeting.instructed',
    data: { what: task.what, instruction, newDay: newDay ?? null },
  });
  if (!newDay || task.state !== 'open' || !deadlineId) return;
  if (civilDay(newDay) < civilDayOf(tx.now)) {
    throw new DomainError('meeting.day-passed', { status: 422, field: 'newDay' });
  }
  await tx.manager.update(MeetingTask, { id: task.id }, { dueOn: newDay });
  await moveDeadline(tx, { id: deadlineId, lastDay: newDay, reason: instruction, article: 'office-rule' });
}

/** What was done is reported to every case on the agenda, each in its dossier; the meeting is told. */
export async function reportResolution(
  tx: OfficeTransaction,
  { petitionId, meetingTaskId }: ResolutionStep,
): Promise<void> {
  const task = await tx.manager.findOneByOrFail(MeetingTask, { id: meetingTaskId });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'meeting.carried-out',
    data: { meetingId: task.meetingId, unitId: task.unitId, what: task.what, report: task.report },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: 'meeting-task-ended', correlationKey: meetingTaskId, ttlMs: 30 * 86_400_000 },
  });
}

/** The resolution that an instance follows through, and its deadline. */
async function resolutionOf(
  tx: OfficeTransaction,
  instanceKey: string,
): Promise<{ task: MeetingTask; deadlineId: string | null }> {
  const [found]: { id: string; deadlineId: string | null }[] = await tx.manager.query(
    `SELECT t.id, (SELECT k.deadline_id FROM task k WHERE k.instance_key = c.instance_key
       AND k.element_id = 'carry-out-resolution' ORDER BY k.key DESC LIMIT 1) AS "deadlineId"
     FROM instance_claim c JOIN meeting_task t ON t.id = c.cause::uuid
     WHERE c.instance_key = $1 AND c.process_id = 'meeting-resolution'`,
    [instanceKey],
  );
  if (!found) throw new Error(`no resolution is followed through by instance ${instanceKey}`);
  return {
    task: await tx.manager.findOneByOrFail(MeetingTask, { id: found.id }),
    deadlineId: found.deadlineId,
  };
}
