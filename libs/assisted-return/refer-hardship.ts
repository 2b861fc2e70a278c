import { requestReferral, type Referred } from '#libs/assistance/request-referral';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { lockReturn, type ReturnStep } from './load-return';

/** Who came home and is in hardship is referred for assistance: what is shared for it they decide again, by itself. */
export async function referHardship(tx: OfficeTransaction, step: ReturnStep): Promise<Referred> {
  const { petition, help } = await lockReturn(tx, step);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'refer-hardship',
    titleKey: 'step.completed',
  });
  if (!help.hardship || help.state !== 'done') return { referred: false, referralId: '' };
  return requestReferral(tx, petition.id, { origin: 'return', ordinal: help.ordinal });
}
