import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { acknowledge } from './record-reading';
import { lockOpenSupervision } from './load-supervision';

/** The unit's head has answered, or reported the rectification: the supervisor's time to check begins. */
export async function receiveUnitAnswer(
  tx: OfficeTransaction,
  petitionId: string,
  row: 'supervision-answer' | 'rectification-report',
): Promise<void> {
  const supervision = await lockOpenSupervision(tx, petitionId);
  await endDeadlines(tx, petitionId, 'met', [row]);
  await startDeadline(tx, {
    petitionId,
    rowId: 'supervision-check',
    countedFrom: tx.now,
    unitId: PETITION_OFFICE,
  });
  // Who answers has read it.
  await acknowledge(tx, supervision.id, { personId: tx.actor.id as string, role: 'head' });
}

/** The supervisor has checked an answer or a report. */
export async function receiveCheck(tx: OfficeTransaction, petitionId: string): Promise<void> {
  await lockOpenSupervision(tx, petitionId);
  await endDeadlines(tx, petitionId, 'met', ['supervision-check']);
}
