import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition, savePetition } from './load-petition';
import { issuePaper } from './issue-paper';

/**
 * The unit has looked into the facts and heard the petitioner (Reg. 31); the case shows it. When there is to be a
 * hearing, the petitioner is told when and where.
 */
export async function beginInvestigation(
  tx: OfficeTransaction,
  petitionId: string,
  hearingPlan: string | null,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  petition.status = 'investigating';
  await savePetition(tx, petition);
  if (hearingPlan === null) return;
  await issuePaper(tx, petition, {
    kind: 'hearing-notice',
    article: 'reg-31',
    appeal: 'supervise',
    values: { plan: hearingPlan },
  });
}
