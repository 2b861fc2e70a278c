import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { lockMeeting } from './load-meeting';
import { startOf } from './start-of';
import { tellParticipants } from './tell-participants';

/** A meeting, and one of the times that it was given a day; the next one makes it void. */
export interface ReminderStep {
  meetingId: string;
  roundId: string;
}

/** Has the engine wait for the hour at which those who take part are reminded. */
export async function startReminder(tx: OfficeTransaction, step: ReminderStep): Promise<void> {
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: null,
    payload: { processId: 'meeting-reminder', variables: { ...step } },
  });
}

/**
 * First step: the instance claims this day of the meeting. Answers when to remind, an ISO instant; `inTime` is false when
 * that has passed already: whoever is invited so late needs no reminder.
 */
export async function openReminder(
  tx: OfficeTransaction,
  { meetingId, roundId }: ReminderStep,
  instance: ClaimingInstance,
): Promise<{ remindAt: string; inTime: boolean }> {
  const { plannedOn, startsAt } = await lockMeeting(tx, meetingId);
  await claimInstance(tx, { meetingId, processId: 'meeting-reminder', cause: roundId }, instance);
  const start = plannedOn && startsAt ? startOf(plannedOn, startsAt) : tx.now;
  const remindAt = new Date(start.getTime() - tx.office.meetings.reminderHours * 3_600_000);
  return { remindAt: remindAt.toISOString(), inTime: remindAt > tx.now };
}

/** Those who take part are reminded, unless the meeting was moved, held or cancelled meanwhile. */
export async function remindParticipants(
  tx: OfficeTransaction,
  { meetingId, roundId }: ReminderStep,
): Promise<void> {
  const meeting = await lockMeeting(tx, meetingId);
  if (meeting.state !== 'planned' || meeting.heldOn || meeting.roundId !== roundId) return;
  await tellParticipants(tx, meeting, 'meeting-reminder');
}
