import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { handlerGroupOf, unitHandling } from './groups-of';
import { lockReferral, type ReferralStep } from './load-referral';
import { noteStep } from './note-step';
import { ASSISTANCE_REFERRAL } from './request-referral';

/**
 * First step: the instance claims the referral. There is none that was not opened by `request-referral`, so an instance that
 * somebody starts in the engine finds none and fails, and a twin ends itself.
 */
export async function openReferral(
  tx: OfficeTransaction,
  step: ReferralStep,
  instance: ClaimingInstance,
): Promise<{ handlerGroup: string }> {
  const { petition, referral } = await lockReferral(tx, step);
  await claimInstance(
    tx,
    { petitionId: petition.id, processId: ASSISTANCE_REFERRAL, cause: referral.id },
    instance,
  );
  if (referral.state === 'opened') {
    await startDeadline(tx, {
      petitionId: petition.id,
      rowId: 'assistance-statement',
      countedFrom: referral.openedAt,
      unitId: unitHandling(petition),
    });
  }
  await noteStep(tx, petition.id, 'open-referral');
  return { handlerGroup: handlerGroupOf(petition) };
}
