import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { lockReferral, type ReferralStep } from './load-referral';
import './messages';
import { noteStep } from './note-step';
import { REFERRAL_ENDED } from './vocabulary';

/**
 * The process has come to its end because the petitioner said no, or said nothing. It was over in the office's records before
 * the engine heard of it; a message that nothing on record bears out ends nothing (`assistance.not-asked`).
 */
export async function stopReferral(
  tx: OfficeTransaction,
  step: ReferralStep,
  instanceKey: string,
): Promise<void> {
  const { petition, referral } = await lockReferral(tx, step);
  if (!REFERRAL_ENDED.includes(referral.state)) throw new DomainError('assistance.not-asked');
  await finishInstance(tx, petition.id, instanceKey);
  await noteStep(tx, petition.id, 'stop-referral');
}
