import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { DeadlineId } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockPetition } from './load-petition';

/** A step whose completion is itself what its deadline waits for. */
export async function meetDeadline(
  tx: OfficeTransaction,
  petitionId: string,
  ...rowIds: DeadlineId[]
): Promise<void> {
  await lockPetition(tx, petitionId);
  await endDeadlines(tx, petitionId, 'met', rowIds);
}
