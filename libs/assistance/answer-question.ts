import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockDecision, ROWS_OF, write } from './decide-assistance';
import { lockTaskReferral, type ReferralTask } from './load-referral';
import './messages';
import type { Department } from './vocabulary';

/** The handler answers what a department asked; it decides again, in the days that it has left. */
export async function answerQuestion(
  tx: OfficeTransaction,
  task: ReferralTask,
  department: Department,
  reply: string,
): Promise<void> {
  const locked = await lockTaskReferral(tx, task, 'shared');
  const { petition, referral } = locked;
  const decision = await lockDecision(tx, locked, department);
  // Open again: the engine has refused the completion that answered it.
  if (decision.state !== 'asked' && decision.taskKey !== task.key) throw new DomainError('assistance.over');
  await tx.manager.query(
    `UPDATE assistance_question SET reply = $3, replied_at = $4
     WHERE id = (SELECT q.id FROM assistance_question q WHERE q.referral_id = $1 AND q.department = $2
       ORDER BY q.asked_at DESC, q.id DESC LIMIT 1)`,
    [referral.id, department, reply, tx.now],
  );
  await write(tx, referral.id, department, { state: 'open', taskKey: task.key });
  await endDeadlines(tx, petition.id, 'met', [ROWS_OF[department].answer]);
}
