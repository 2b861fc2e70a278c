import {
  climbsLadder,
  type LadderAction,
  type LadderStage,
  findDeadline,
  isWaitingRow,
  nextStage,
} from '#libs/deadline/index';
import { tellStalled } from '#libs/backlog/tell-stalled';
import { tellOverdue } from '#libs/colleague/tell-followers';
import { notifyChange } from '#libs/database/notify-change';
import { enqueue } from '#libs/outbox/enqueue';
import { escalateByRule } from '#libs/petition/escalate-by-rule';
import type { OfficeTransaction } from '#libs/office/office';
import type { DeadlineChangeKind } from './deadline-change.entity';
import { Deadline } from './deadline.entity';
import { lapseAssistance } from './lapse-assistance';
import { lapseReturn } from './lapse-return';
import { lockDeadline } from './lock-deadline';
import { recordChange } from './record-change';
import { superviseLate, tellOverdueAnswer } from './supervise-late';

/** What a step of the ladder tells the engine: which stage comes next and when, or that the watch is over. */
export interface WatchState {
  stage: string;
  nextAt: string;
  watch: 'running' | 'closed';
}

const KIND: Record<LadderAction, DeadlineChangeKind> = {
  'light-yellow': 'yellow',
  'light-red': 'red',
  'urge-handler': 'urge-handler',
  'urge-head': 'urge-head',
  rectification: 'rectification',
  circular: 'circular',
};
const FAR = '9999-12-31T00:00:00.000Z';

/**
 * One step of the ladder, asked for by the engine's timer. The table in Postgres decides: a step that is not the
 * deadline's next one (it was moved, suspended or met meanwhile) changes nothing and answers what to wait for instead.
 * Of two watches over one deadline, which a start that was sent twice leaves, the first to come stays and the other ends.
 *
 * @param watchKey the engine's instance that asks
 */
export async function climbLadder(
  tx: OfficeTransaction,
  deadlineId: string,
  action: LadderAction,
  watchKey: string,
): Promise<WatchState> {
  if (action === 'light-red') await lockCase(tx, deadlineId);
  const deadline = await lockDeadline(tx, deadlineId);
  if (!(await takeWatch(tx, deadline, watchKey))) return { stage: 'done', nextAt: FAR, watch: 'closed' };
  const due = dueStep(tx, deadline);
  if (due === null || due.action !== action) return watchState(deadline);

  if (!climbsLadder(findDeadline(tx.office.rules.table, deadline.rowId))) await lapse(tx, deadline);
  else {
    await recordChange(tx, { deadlineId, kind: KIND[action], fromDueAt: deadline.dueAt });
    if (action === 'light-yellow') deadline.light = 'yellow';
    if (action === 'light-red') await turnRed(tx, deadline);
    deadline.stage = due.next ?? 'done';
    deadline.nextAt = due.at;
    if (action === 'rectification') await superviseLate(tx, deadline);
    if (action === 'circular') await tellOverdueAnswer(tx, deadline);
    await tellStalled(tx, deadline, action);
  }
  deadline.version += 1;
  await tx.manager.save(deadline, { reload: false });
  if (action === 'light-red') await escalateByRule(tx, deadline.petitionId);
  await notifyChange(tx.manager, { t: 'deadline', petitionId: deadline.petitionId, key: deadline.id });
  return watchState(deadline);
}

/** Whether this instance is the one that watches the deadline: the first that comes. */
async function takeWatch(tx: OfficeTransaction, deadline: Deadline, watchKey: string): Promise<boolean> {
  if (deadline.watchKey !== null) return deadline.watchKey === watchKey;
  deadline.watchKey = watchKey;
  await tx.manager.update(Deadline, { id: deadline.id }, { watchKey });
  return true;
}

function dueStep(tx: OfficeTransaction, deadline: Deadline) {
  if (deadline.state !== 'running' || deadline.stage === 'done' || deadline.nextAt === null) return null;
  // The engine's clock and the office's agree to the second; a timer is never early by more.
  if (deadline.nextAt.getTime() > tx.now.getTime() + 2_000) return null;
  return nextStage(tx.office.rules.ladder, deadline.stage as LadderStage, deadline.dueAt, tx.office.calendar);
}

/** What turns red may call for a joint meeting: its case is locked before it, as everywhere. */
async function lockCase(tx: OfficeTransaction, deadlineId: string): Promise<void> {
  await tx.manager.query(
    `SELECT 1 FROM petition p WHERE p.id = (SELECT d.petition_id FROM deadline d WHERE d.id = $1) FOR UPDATE`,
    [deadlineId],
  );
}

/** Overdue: those who follow the case are told, and whoever waits for this deadline in the engine hears of it. */
async function turnRed(tx: OfficeTransaction, deadline: Deadline): Promise<void> {
  deadline.light = 'red';
  await tellOverdue(tx, deadline);
  if (deadline.rowId !== 'meeting-resolution') return;
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: deadline.petitionId,
    payload: { name: 'deadline-overdue', correlationKey: deadline.id },
  });
}

/** A right has lapsed: nobody is late, and the process that waits for the end of the review window is told. */
async function lapse(tx: OfficeTransaction, deadline: Deadline): Promise<void> {
  Object.assign(deadline, { state: 'met', stage: 'done', nextAt: null, endedAt: tx.now, light: 'grey' });
  await recordChange(tx, { deadlineId: deadline.id, kind: 'lapsed' });
  if (deadline.rowId === 'assistance-consent') return lapseAssistance(tx, deadline);
  if (isWaitingRow(deadline.rowId)) return lapseReturn(tx, deadline);
  if (deadline.rowId !== 'review-request' && deadline.rowId !== 're-review-request') return;
  const level = deadline.rowId === 'review-request' ? 'review' : 're-review';
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: deadline.petitionId,
    payload: {
      name: `${level}-window-ended`,
      correlationKey: deadline.petitionId,
    },
  });
}

/** A watch ends with its deadline alone: overdue to the last stage or suspended, it waits on for a change. */
function watchState(deadline: Deadline): WatchState {
  const waits = deadline.state === 'running' && deadline.nextAt !== null;
  return {
    stage: deadline.stage,
    nextAt: waits ? (deadline.nextAt as Date).toISOString() : FAR,
    watch: deadline.state === 'running' || deadline.state === 'suspended' ? 'running' : 'closed',
  };
}
