import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import type { LockedReferral } from './load-referral';

/** Whoever waits may come to its wait long after. */
const KEPT_MS = 30 * 86_400_000;

/** Told once, by whatever settles the referral: the handling or the return that opened it goes on. */
export function tellWaiting(tx: OfficeTransaction, { petition, referral }: LockedReferral): Promise<void> {
  return enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: petition.id,
    payload: { name: 'assistance-decided', correlationKey: referral.id, variables: {}, ttlMs: KEPT_MS },
  });
}
