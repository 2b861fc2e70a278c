import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { ASSISTANCE_ROWS } from '#libs/deadline/assistance-rows';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import type { LockedReferral } from './load-referral';
import { releaseUnpaid } from './commit-fund';
import { tellWaiting } from './tell-waiting';

type Ending = Pick<AssistanceReferral, 'state'> & Partial<Pick<AssistanceReferral, 'endHow' | 'endPaper'>>;

/** Over here and now: what was granted and not paid goes back into its funds, and nobody sees what was shared any more. */
export async function endReferral(
  tx: OfficeTransaction,
  locked: LockedReferral,
  ending: Ending,
): Promise<void> {
  const { petition, referral } = locked;
  await tx.manager.update(AssistanceReferral, { id: referral.id }, { ...ending, endedAt: tx.now });
  await releaseUnpaid(tx, referral.id);
  await endDeadlines(tx, petition.id, 'cancelled', ASSISTANCE_ROWS);
  if (referral.decidedAt === null) await tellWaiting(tx, locked);
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: petition.id,
    payload: { name: 'assistance-stopped', correlationKey: referral.id, variables: {} },
  });
}
