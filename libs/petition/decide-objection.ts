import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { lapseTransfers } from './lapse-transfers';
import { lockOpenPetition } from './load-petition';

/** The petition office has decided on the objection. Upheld: the case has no responsible unit until it is triaged. */
export async function decideObjection(
  tx: OfficeTransaction,
  petitionId: string,
  upheld: boolean,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  await endDeadlines(tx, petitionId, 'met', ['objection-decision']);
  if (!upheld) return;
  await endDeadlines(tx, petitionId, 'cancelled', ['acceptance-notice', 'simplified-acceptance']);
  // Who handles it is decided at triage; a unit without the case has nothing to pass on.
  await lapseTransfers(tx, petitionId, ['requested']);
  await startDeadline(tx, {
    petitionId,
    rowId: 'registration-decision',
    countedFrom: petition.receivedAt,
    unitId: 'petition-office',
  });
}
