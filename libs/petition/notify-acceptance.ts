import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { handOverDeadlines } from '#libs/deadline-watch/hand-over-deadlines';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveAcceptance } from './give-acceptance';
import { lockOpenPetition, savePetition } from './load-petition';
import { moveMerged } from './merging/follow-leading';

/**
 * The unit has accepted: written notice of acceptance with path and period (Reg. 23), and the handling period runs. A case
 * that another unit had accepted before goes on with the period that was told then, which counts from that acceptance.
 */
export async function notifyAcceptance(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (!petition.unitId) throw new DomainError('petition.not-assigned');
  petition.status = 'accepted';
  const rowId = petition.procedure === 'simplified' ? 'simplified-handling' : 'handling';
  const running = await runningPeriod(tx, petitionId, rowId);
  if (!running) petition.acceptedAt = tx.now;
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'met', ['acceptance-notice', 'simplified-acceptance']);
  await endDeadlines(tx, petitionId, 'cancelled', ['objection']);
  const other = rowId === 'handling' ? 'simplified-handling' : 'handling';
  await endDeadlines(tx, petitionId, 'cancelled', [other]);
  await handOverDeadlines(tx, petitionId, petition.unitId);
  const { dueAt } =
    running ?? (await startDeadline(tx, { petitionId, rowId, countedFrom: tx.now, unitId: petition.unitId }));
  await giveAcceptance(tx, petition, dueAt);
  await moveMerged(tx, petition);
}

async function runningPeriod(
  tx: OfficeTransaction,
  petitionId: string,
  rowId: 'handling' | 'simplified-handling',
): Promise<{ dueAt: Date } | undefined> {
  const rows: { dueAt: Date }[] = await tx.manager.query(
    `SELECT due_at AS "dueAt" FROM deadline WHERE petition_id = $1 AND row_id = $2 AND state IN ('running', 'suspended')
     ORDER BY started_at DESC LIMIT 1`,
    [petitionId, rowId],
  );
  return rows[0];
}
