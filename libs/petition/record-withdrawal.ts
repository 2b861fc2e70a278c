import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { lockPetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { chineseDay } from './papers';

/**
 * The process has come to the withdrawal: the confirmation is issued and the case ends. That a message said so is not
 * enough: what the petitioner wrote must be on record (`petition.not-withdrawn`), so that nobody ends a matter from
 * inside the engine.
 */
export async function recordWithdrawal(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  // A review of the case is told of the withdrawal too; whoever comes first ends it.
  if (petition.status === 'withdrawn') return;
  const withdrawn: unknown[] = await tx.manager.query(
    `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'petition.withdrawn' AND actor_kind = 'petitioner'`,
    [petitionId],
  );
  if (withdrawn.length === 0) throw new DomainError('petition.not-withdrawn');
  await issuePaper(tx, petition, {
    kind: 'withdrawal',
    article: 'reg-22',
    appeal: 'again',
    values: { withdrawnOn: chineseDay(tx.now) },
  });
  await closePetition(tx, petition, 'withdrawn', 'withdrawal');
}
