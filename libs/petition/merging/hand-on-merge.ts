import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { lockPetition } from '../load-petition';
import { ENDED } from '../vocabulary';
import type { MergeStep } from './receive-merge';

/**
 * The case goes on by itself, to deliver the answer or to be handled: an instance of its own process takes it over (see
 * `takeUpPetition`) and ends the one that held it. Nothing of the sort for a case that has ended meanwhile.
 */
export async function handOnMerge(tx: OfficeTransaction, { petitionId, mergeId }: MergeStep): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  if (ENDED.includes(petition.status)) return;
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: {
      processId: petition.processId,
      variables: { petitionId, rehandlingId: mergeId, transferred: false, takenUp: true },
    },
  });
}
