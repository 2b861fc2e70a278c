import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { enqueue } from '#libs/outbox/enqueue';
import type { BacklogCase } from './entities/backlog-case.entity';

/** A quarter begins, to be ended by progress or by another plan. Its meeting's task opens with it. */
export async function beginQuarter(
  tx: OfficeTransaction,
  backlog: BacklogCase,
  unitId: string,
  from: Date,
): Promise<void> {
  await startDeadline(tx, {
    petitionId: backlog.petitionId,
    rowId: 'backlog-quarter',
    countedFrom: from,
    unitId,
  });
  await callMeeting(tx, backlog, unitId);
}

/** A meeting is to be held: the first of its quarter, or one more after a meeting that found no progress. */
export async function callMeeting(
  tx: OfficeTransaction,
  backlog: BacklogCase,
  unitId: string,
): Promise<void> {
  const variables = { leaderGroup: groupOf(unitId, 'leader') };
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: backlog.petitionId,
    payload: { name: 'backlog-quarter-began', correlationKey: backlog.id, variables },
  });
}
