import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { lockPetition } from '../load-petition';
import { ENDED } from '../vocabulary';
import { openMerge } from './load-merge';
import type { MergeStep } from './receive-merge';

/**
 * The case goes on by itself, to deliver the answer or to be handled: an instance of its own process takes it over (see
 * `takeUpPetition`) and ends the one that held it. Nothing of the sort for a case that has ended meanwhile.
 */
export async function handOnMerge(tx: OfficeTransaction, { petitionId, mergeId }: MergeStep): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  if (ENDED.includes(petition.status)) return;
  // That a message said so is not enough (guard 3): nobody's handling begins anew from inside the engine.
  if (await openMerge(tx, petitionId)) throw new DomainError('merge.not-over');
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: {
      processId: petition.processId,
      variables: { petitionId, rehandlingId: mergeId, transferred: false, takenUp: true },
    },
  });
}
