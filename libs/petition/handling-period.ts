import { findDeadline } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';

export interface RunningHandling {
  id: string;
  due_at: Date;
}

/** Refuses (422, `days`) an extension that is longer than the law allows (Reg. 34). */
export function checkExtensionDays(tx: OfficeTransaction, days: number): void {
  const most = findDeadline(tx.office.rules.table, 'handling-extension').length;
  if (!Number.isInteger(days) || days < 1 || days > most) {
    throw new DomainError('petition.extension-too-long', { status: 422, field: 'days', params: { most } });
  }
}

/** The running handling period; refused when there is none. The simplified procedure has no extension: it changes to the ordinary one instead. */
export async function runningHandling(tx: OfficeTransaction, petitionId: string): Promise<RunningHandling> {
  const handling = await findRunningHandling(tx, petitionId);
  if (!handling) throw new DomainError('petition.no-running-handling');
  return handling;
}

export async function findRunningHandling(
  tx: OfficeTransaction,
  petitionId: string,
): Promise<RunningHandling | undefined> {
  const rows: RunningHandling[] = await tx.manager.query(
    `SELECT id, due_at FROM deadline WHERE petition_id = $1 AND row_id = 'handling' AND state = 'running'
     ORDER BY started_at DESC LIMIT 1`,
    [petitionId],
  );
  return rows[0];
}
