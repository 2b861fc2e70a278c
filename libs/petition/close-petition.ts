import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { lapseTransfers } from './lapse-transfers';
import { savePetition } from './load-petition';
import { endMerges } from './merging/end-merges';
import type { Status } from './vocabulary';

export type ClosingKind =
  'opinion' | 'review' | 're-review' | 'refusal' | 'redirection' | 'transfer' | 'joined' | 'withdrawal';

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
  await endDeadlines(tx, petition.id, 'cancelled');
}
