import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { lockPetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { chineseDay } from './papers';

/** The process has come to the withdrawal: the confirmation is issued and the case ends. */
export async function recordWithdrawal(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  // A review of the case is told of the withdrawal too; whoever comes first ends it.
  if (petition.status === 'withdrawn') return;
  await issuePaper(tx, petition, {
    kind: 'withdrawal',
    article: 'reg-22',
    appeal: 'again',
    values: { withdrawnOn: chineseDay(tx.now) },
  });
  await closePetition(tx, petition, 'withdrawn', 'withdrawal');
}
