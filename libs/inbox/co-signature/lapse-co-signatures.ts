import { record } from '#libs/audit/index';
import { mayBeTold } from '#libs/colleague/who-may-see';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { announce } from './announce';

interface Asked {
  id: string;
  taskKey: string;
  petitionId: string;
  holder: string;
}

/**
 * What somebody was asked to sign lapses when they have left and may not see its case any more: an opinion is nobody else's to
 * give. Whoever has the task is told, and asks another. In the transaction in which they leave, after their posts have changed.
 */
export async function lapseCoSignatures(tx: OfficeTransaction, personId: string): Promise<void> {
  const open: Asked[] = await tx.manager.query(
    `SELECT c.id, c.task_key::text AS "taskKey", c.petition_id AS "petitionId", coalesce(t.assignee, c.asked_by) AS holder
     FROM co_signature c JOIN task t ON t.key = c.task_key AND t.state = 'open'
     WHERE c.signer_id = $1 AND c.state = 'open' ORDER BY c.petition_id, c.id`,
    [personId],
  );
  for (const { id, taskKey, petitionId, holder } of open) {
    if (await mayBeTold(tx.manager, petitionId, personId)) continue;
    const [, lapsed]: [unknown, number] = await tx.manager.query(
      `UPDATE co_signature SET state = 'lapsed', ended_at = $2 WHERE id = $1 AND state = 'open'`,
      [id, tx.now],
    );
    if (lapsed === 0) continue;
    const actor = tx.actor.kind === 'person' ? { personId: tx.actor.id as string } : 'system';
    const detail = { coSignature: id };
    await record(tx.manager, {
      actor,
      action: 'task.co-sign-lapse',
      subjectType: 'task',
      subjectId: taskKey,
      detail,
    });
    const facts = { person: personId };
    await giveStaffNotice(tx, {
      groups: [],
      persons: [holder],
      kind: 'co-sign-lapsed',
      taskKey,
      facts,
      key: id,
    });
    await announce(tx.manager, taskKey);
  }
}
