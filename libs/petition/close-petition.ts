import { endBacklog } from '#libs/backlog/end-backlog';
import type { BacklogOutcome } from '#libs/backlog/vocabulary';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { isAssistanceRow } from '#libs/deadline/assistance-rows';
import { deadlineIds } from '#libs/deadline/deadline-id';
import { isReturnRow } from '#libs/deadline/return-rows';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { lapseTransfers } from './lapse-transfers';
import { leaveAgendas, NOTHING_LEFT } from './leave-agendas';
import { savePetition } from './load-petition';
import { endMerges } from './merging/end-merges';
import type { Status } from './vocabulary';

export type ClosingKind =
  'opinion' | 'review' | 're-review' | 'refusal' | 'redirection' | 'transfer' | 'joined' | 'withdrawal';

/**
 * An assisted return and assistance are services of their own: no end of the case takes them away from whoever agreed. Nor does it
 * take the time in which the office answers who asked for their data to be erased (PIPL 50).
 */
const OF_THE_CASE = deadlineIds.filter(
  (id) => !isReturnRow(id) && !isAssistanceRow(id) && id !== 'erasure-answer',
);

/** What a joint meeting resolved of a case outlasts its answer; everything else ends with it. */
const ENDING = OF_THE_CASE.filter((id) => id !== 'meeting-resolution');

/** What an end of the case is to its backlog case: only the petitioner's word and a final re-review settle that. */
const BACKLOG_OUTCOME: Readonly<Record<ClosingKind, BacklogOutcome>> = {
  opinion: 'answered',
  review: 'answered',
  're-review': 're-review',
  withdrawal: 'withdrawn',
  refusal: 'left',
  redirection: 'left',
  transfer: 'left',
  joined: 'left',
};

/** Ends a case; what still runs of its deadlines is cancelled, having nobody left to wait for. */
export async function closePetition(
  tx: OfficeTransaction,
  petition: Petition,
  status: Status,
  closingKind: ClosingKind,
): Promise<void> {
  petition.status = status;
  petition.closingKind = closingKind;
  petition.closedAt = tx.now;
  await savePetition(tx, petition);
  await lapseTransfers(tx, petition.id, ['requested', 'granted']);
  await endMerges(tx, petition.id);
  await endBacklog(tx, petition.id, BACKLOG_OUTCOME[closingKind]);
  await leaveAgendas(tx, petition.id, closingKind);
  await endDeadlines(tx, petition.id, 'cancelled', NOTHING_LEFT.includes(closingKind) ? OF_THE_CASE : ENDING);
}
