import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import type { StepTask } from './step-tasks';

interface Held {
  key: string;
  group: string;
  assignee: string | null;
}

/**
 * Takes back what others did, or have begun, behind the step that a case goes back to: their open tasks are nobody's to do any more,
 * what was done is marked, and both are told. Drafts and answers stay where they are, to be read.
 * Throws `inbox.back.changed` when a task is not open any more.
 */
export async function voidWork(
  tx: OfficeTransaction,
  stepBackId: string,
  { petitionId, voids, givenBy }: { petitionId: string; voids: readonly StepTask[]; givenBy: string },
): Promise<void> {
  const open = voids.filter(({ state }) => state === 'open');
  const held = await stop(
    tx,
    open.map(({ key }) => key),
  );
  const now = new Map(held.map((one) => [one.key, one.assignee]));
  for (const { key, state, personId } of voids) {
    const done = state === 'completed';
    const person = done ? personId : (now.get(key) ?? null);
    await tx.manager.query(
      `INSERT INTO step_void (step_back_id, task_key, petition_id, done, person_id) VALUES ($1, $2, $3, $4, $5)`,
      [stepBackId, key, petitionId, done, person],
    );
    const subject = { subjectType: 'task', subjectId: key };
    await record(tx.manager, {
      actor: { personId: givenBy },
      action: 'task.void',
      ...subject,
      detail: { done },
    });
    if (person === null || person === givenBy) continue;
    await giveStaffNotice(tx, {
      groups: [],
      persons: [person],
      kind: done ? 'step-voided' : 'step-cancelled',
      taskKey: key,
      givenBy,
      facts: { back: stepBackId },
      key: `${stepBackId}:${key}`,
    });
  }
  const groups = [...new Set(held.map(({ group }) => group))];
  if (groups.length > 0) await notifyChange(tx.manager, { t: 'task', groups, petitionId });
}

/** From this moment on nobody claims or completes them; the engine ends them, or they are open again when it does not. */
async function stop({ manager }: OfficeTransaction, keys: readonly string[]): Promise<Held[]> {
  const [held] = (await manager.query(
    `UPDATE task SET state = 'completing' WHERE key = ANY ($1::bigint[]) AND state = 'open'
     RETURNING key::text AS key, candidate_group AS "group", assignee`,
    [keys],
  )) as [Held[], number];
  if (held.length < keys.length) throw new DomainError('inbox.back.changed');
  return held;
}
