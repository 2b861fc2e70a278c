import type { OfficeTransaction } from '#libs/office/office';
import { CaseMerge } from '../entities/case-merge.entity';
import { lockPetition } from '../load-petition';
import { mergesWith, openMerge } from './load-merge';
import { relaxLeading } from './leading-period';
import { separateMerged } from './separate-merged';
import { unshareInterests } from './share-interests';

/**
 * A case has ended, or goes the protected way: it is handled with no other one any more, and those that were to be answered
 * by it are handled by themselves again (guard 3: nobody's matter ends with somebody else's).
 */
export async function endMerges(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const own = await openMerge(tx, petitionId);
  if (own) {
    const state = own.state === 'ordered' ? 'lapsed' : 'ended';
    await tx.manager.update(CaseMerge, { id: own.id }, { state, endedAt: tx.now });
    if (state === 'ended') {
      await unshareInterests(tx, petitionId, own.leadingId);
      await relaxLeading(tx, own);
    }
  }
  for (const merge of await mergesWith(tx, petitionId, ['ordered', 'merged'])) {
    if (merge.state === 'ordered') {
      await tx.manager.update(CaseMerge, { id: merge.id }, { state: 'lapsed', endedAt: tx.now });
      continue;
    }
    await separateMerged(tx, await lockPetition(tx, merge.petitionId), merge, null);
  }
}
