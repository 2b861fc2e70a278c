import { climbsLadder, findDeadline, firstStage } from '#libs/deadline/index';
import { moveTaskDeadlines } from '#libs/inbox/move-task-deadlines';
import type { OfficeTransaction } from '#libs/office/office';
import type { Deadline } from './deadline.entity';

/**
 * Writes a deadline whose dates or state were changed, sets the stage that its dates now ask for, and carries the
 * dates to the inbox. The ladder begins anew: what lies in the past comes at once.
 */
export async function applyDates(tx: OfficeTransaction, deadline: Deadline): Promise<void> {
  const row = findDeadline(tx.office.rules.table, deadline.rowId);
  const running = deadline.state === 'running';
  deadline.stage = climbsLadder(row) ? firstStage : 'red';
  deadline.nextAt = running ? (deadline.stage === 'red' ? deadline.dueAt : deadline.yellowAt) : null;
  // The light is set by the ladder; a date moved into the future puts it back at once.
  if (!running) deadline.light = 'grey';
  else deadline.light = tx.now >= deadline.dueAt ? 'red' : tx.now >= deadline.yellowAt ? 'yellow' : 'green';
  deadline.version += 1;
  await tx.manager.save(deadline, { reload: false });
  await moveTaskDeadlines(tx.manager, deadline.id, {
    dueAt: deadline.dueAt,
    yellowAt: deadline.yellowAt,
    suspended: deadline.state === 'suspended',
  });
}
