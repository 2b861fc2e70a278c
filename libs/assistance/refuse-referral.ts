import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { ASSISTANCE_ROWS } from '#libs/deadline/assistance-rows';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { issuePaper } from '#libs/petition/issue-paper';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { lockReferral, type ReferralStep } from './load-referral';
import { noteStep } from './note-step';
import { tellWaiting } from './tell-waiting';
import { yuanOf } from './yuan';

/** The household is outside the criteria: it is told which they are and where to go, and nobody was asked to share anything. */
export async function refuseReferral(
  tx: OfficeTransaction,
  step: ReferralStep,
  instanceKey: string,
): Promise<void> {
  const locked = await lockReferral(tx, step);
  const { petition, referral } = locked;
  await finishInstance(tx, petition.id, instanceKey);
  if (referral.state !== 'opened') return;
  const { incomeLineFen, needsPercent } = tx.office.assistance;
  await tx.manager.update(
    AssistanceReferral,
    { id: referral.id },
    { state: 'ineligible', level: 'none', decidedAt: tx.now, endedAt: tx.now },
  );
  await endDeadlines(tx, petition.id, 'cancelled', ASSISTANCE_ROWS);
  await issuePaper(tx, petition, {
    kind: 'assistance-refusal',
    article: 'office-rule',
    appeal: 'supervise',
    ordinal: referral.ordinal,
    values: { incomeLine: yuanOf(incomeLineFen), needsPercent: String(needsPercent) },
  });
  await noteStep(tx, petition.id, 'refuse-referral');
  await tellWaiting(tx, locked);
}
