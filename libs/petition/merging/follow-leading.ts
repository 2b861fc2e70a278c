import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { handOverDeadlines } from '#libs/deadline-watch/hand-over-deadlines';
import type { DeadlineId } from '#libs/deadline/index';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '../entities/petition.entity';
import { giveAcceptance } from '../give-acceptance';
import { savePetition } from '../load-petition';
import { lockMerged } from './load-merge';
import { stageOf } from './stage-of';

/** A case that was accepted and goes back to its unit's acceptance has its handling period still. */
const ACCEPTANCE: readonly DeadlineId[] = ['acceptance-notice', 'simplified-acceptance', 'handling'];

/** The cases merged with a leading one go with it: to its unit, and accepted when it is. The leading case is locked. */
export async function moveMerged(tx: OfficeTransaction, leading: Petition): Promise<void> {
  for (const petition of await lockMerged(tx, leading.id)) await followLeading(tx, petition, leading);
}

/**
 * Brings a merged case to where the leading one is, with the deadlines and the notice that belong there, each counted
 * from now; what runs already keeps its dates, since merging costs its petitioner no time.
 */
export async function followLeading(
  tx: OfficeTransaction,
  petition: Petition,
  leading: Petition,
): Promise<void> {
  const { unitId } = leading;
  const stage = stageOf(leading.status);
  petition.unitId = unitId;
  if (unitId === null || stage === 'triage') return savePetition(tx, petition);
  await endDeadlines(tx, petition.id, 'met', ['registration-decision']);
  if (stage === 'accept') {
    await savePetition(tx, petition);
    await handOverDeadlines(tx, petition.id, unitId, ACCEPTANCE);
    if (await runs(tx, petition.id, ACCEPTANCE)) return;
    const start = { petitionId: petition.id, countedFrom: tx.now, unitId, suffix: petition.id };
    await startDeadline(tx, { ...start, rowId: 'acceptance-notice' });
    return;
  }
  await endDeadlines(tx, petition.id, 'met', ['acceptance-notice', 'simplified-acceptance']);
  if (await runs(tx, petition.id, ['handling'])) {
    await savePetition(tx, petition);
    return handOverDeadlines(tx, petition.id, unitId);
  }
  petition.acceptedAt = tx.now;
  await savePetition(tx, petition);
  const start = { petitionId: petition.id, countedFrom: tx.now, unitId, suffix: petition.id };
  const { dueAt } = await startDeadline(tx, { ...start, rowId: 'handling' });
  await giveAcceptance(tx, petition, dueAt);
}

async function runs(tx: OfficeTransaction, petitionId: string, rowIds: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = ANY ($2) AND state IN ('running', 'suspended') LIMIT 1`,
    [petitionId, rowIds],
  );
  return rows.length > 0;
}
