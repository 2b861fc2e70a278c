import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import type { DeadlineId } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { BacklogAct } from './entities/backlog-act.entity';
import { leaderUnit } from './leader-unit';
import { type BacklogTask, lockTaskBacklog } from './load-backlog';
import './messages';
import type { BacklogTalk, InPerson } from './vocabulary';

/** What the leader writes down of what they have done. */
export interface DoneInPerson {
  /** `YYYY-MM-DD`. */
  doneOn: string;
  record: string;
  /** Of the talk alone. */
  talk?: BacklogTalk;
}

const ROW: Readonly<Record<InPerson, DeadlineId>> = {
  talk: 'backlog-talk',
  study: 'backlog-study',
  inspection: 'backlog-inspection',
};
/** What is owed next. */
const NEXT: Readonly<Partial<Record<InPerson, DeadlineId>>> = {
  talk: 'backlog-plan',
  study: 'backlog-inspection',
};

/**
 * The responsible leader of the town records what they have done in person (亲自). Nobody records it for them
 * (`backlog.leader-alone`, 403), whoever else is in their group or stands in for it.
 */
export async function recordInPerson(
  tx: OfficeTransaction,
  task: BacklogTask,
  act: InPerson,
  { doneOn, record, talk }: DoneInPerson,
): Promise<void> {
  const { backlog } = await lockTaskBacklog(tx, task);
  if (tx.actor.kind !== 'person' || tx.actor.id !== backlog.townLeaderId) {
    throw new DomainError('backlog.leader-alone', { status: 403 });
  }
  requireNotAhead(tx, doneOn, 'doneOn');
  await tx.manager.insert(BacklogAct, {
    backlogId: backlog.id,
    petitionId: backlog.petitionId,
    act,
    talk: talk ?? null,
    doneOn,
    record,
    leaderId: backlog.townLeaderId,
    recordedAt: tx.now,
  });
  await endDeadlines(tx, backlog.petitionId, 'met', [ROW[act]]);
  const next = NEXT[act];
  if (!next) return;
  await startDeadline(tx, {
    petitionId: backlog.petitionId,
    rowId: next,
    countedFrom: tx.now,
    unitId: next === 'backlog-plan' ? backlog.unitId : await leaderUnit(tx.manager, backlog.townLeaderId),
  });
}

/** Refuses (422) a day that has not come yet. */
export function requireNotAhead(tx: OfficeTransaction, day: string, field: string): void {
  if (civilDay(day) > civilDayOf(tx.now)) throw new DomainError('backlog.day-ahead', { status: 422, field });
}

/** Refuses (422) a day that has passed. */
export function requireNotPast(tx: OfficeTransaction, day: string, field: string): void {
  if (civilDay(day) < civilDayOf(tx.now)) throw new DomainError('backlog.day-past', { status: 422, field });
}
