import { newId } from '#libs/database/id';
import { endDeadline } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { beginQuarter, callMeeting } from './begin-quarter';
import type { BacklogCase } from './entities/backlog-case.entity';
import { BacklogMeeting } from './entities/backlog-meeting.entity';
import { leaderUnit } from './leader-unit';
import { type BacklogTask, lockTaskBacklog } from './load-backlog';
import './messages';
import { requireNotAhead } from './record-in-person';
import type { MeetingResult } from './vocabulary';

export interface HeldMeeting {
  /** `YYYY-MM-DD`. */
  heldOn: string;
  result: MeetingResult;
  record: string;
}

/**
 * The quarterly meeting is on record. Progress, or a plan that was really changed, ends the quarter, and the next one begins; without
 * either its time runs on, with its light and its ladder, and there is another meeting to be held.
 */
export async function holdMeeting(
  tx: OfficeTransaction,
  task: BacklogTask,
  { heldOn, result, record }: HeldMeeting,
): Promise<void> {
  const { backlog } = await lockTaskBacklog(tx, task);
  requireNotAhead(tx, heldOn, 'heldOn');
  if (result === 're-planned' && !(await isReplanned(tx, backlog))) {
    throw new DomainError('backlog.plan-unchanged', { status: 422, field: 'result' });
  }
  const [quarter]: { id: string }[] = await tx.manager.query(
    `SELECT id FROM deadline WHERE petition_id = $1 AND row_id = 'backlog-quarter' AND state IN ('running', 'suspended')
     ORDER BY started_at DESC, id DESC LIMIT 1`,
    [backlog.petitionId],
  );
  if (!quarter) throw new Error('an open backlog case has a quarter that runs');
  await tx.manager.insert(BacklogMeeting, {
    id: newId(),
    backlogId: backlog.id,
    petitionId: backlog.petitionId,
    deadlineId: quarter.id,
    heldOn,
    result,
    record,
    recordedBy: tx.actor.id as string,
    recordedAt: tx.now,
  });
  const town = await leaderUnit(tx.manager, backlog.townLeaderId);
  if (result === 'none') return callMeeting(tx, backlog, town);
  await endDeadline(tx, quarter.id, 'met');
  await beginQuarter(tx, backlog, town, tx.now);
}

/** A milestone was added or moved since the last meeting; before the first one, since the plan was drawn. */
async function isReplanned(tx: OfficeTransaction, backlog: BacklogCase): Promise<boolean> {
  if (backlog.plannedAt === null) return false;
  const rows: unknown[] = await tx.manager.query(
    `WITH since AS (SELECT greatest($2::timestamptz,
        (SELECT max(m.recorded_at) FROM backlog_meeting m WHERE m.backlog_id = $1)) AS at)
     SELECT 1 FROM backlog_milestone m, since WHERE m.backlog_id = $1 AND m.added_at > since.at
     UNION ALL
     SELECT 1 FROM backlog_milestone m JOIN deadline_change c ON c.deadline_id = m.deadline_id, since
     WHERE m.backlog_id = $1 AND c.kind = 'moved' AND c.at > since.at LIMIT 1`,
    [backlog.id, backlog.plannedAt],
  );
  return rows.length > 0;
}
