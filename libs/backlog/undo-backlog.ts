import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { endBacklog } from './end-backlog';
import { lockOpenBacklog } from './load-backlog';
import './messages';

/**
 * The supervisor takes back what was opened by mistake, with a reason. Not once any work is on record (`backlog.under-way`):
 * a case that is being worked on ends by the petitioner's word or with the case alone.
 */
export async function undoBacklog(tx: OfficeTransaction, petitionId: string, reason: string): Promise<void> {
  const { backlog } = await lockOpenBacklog(tx, petitionId);
  const [work]: { done: boolean }[] = await tx.manager.query(
    `SELECT EXISTS (SELECT 1 FROM backlog_act WHERE backlog_id = $1)
       OR EXISTS (SELECT 1 FROM backlog_meeting WHERE backlog_id = $1) AS done`,
    [backlog.id],
  );
  if (work?.done) throw new DomainError('backlog.under-way');
  await endBacklog(tx, petitionId, 'undone', reason);
}
